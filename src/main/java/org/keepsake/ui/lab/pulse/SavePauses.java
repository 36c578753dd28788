package org.keepsake.ui.lab.pulse;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keepsake.background.PauseMeter;
import org.keepsake.lab.Choice;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveReceipt;

/**
 * How long the window did not answer during the latest successful saves. A pause is notable when it
 * was long enough to be felt, or while a choice of the lab is on.
 */
public final class SavePauses implements PauseMeter {
    private static final int REMEMBERED = 20;

    /**
     * A successful save.
     *
     * @param way who did the work
     * @param longest the longest pause of the FX thread meanwhile
     */
    record Entry(SaveReceipt receipt, Way way, Duration longest) {}

    private final PulseMeter meter;
    private final Supplier<Choice> choice;
    private final ObservableList<Entry> latest = FXCollections.observableArrayList();
    private final Deque<Watched> watched = new ArrayDeque<>();

    /**
     * No saves yet.
     *
     * @param choice what is chosen in the lab
     */
    public SavePauses(PulseMeter meter, Supplier<Choice> choice) {
        this.meter = meter;
        this.choice = choice;
    }

    @Override
    public Measurement begin() {
        Watched save = new Watched(meter.watch(), choice.get());
        if (watched.size() == REMEMBERED) {
            watched.removeFirst();
        }
        watched.addLast(save);
        return save;
    }

    /** Whether something was being saved at some time of a span, by {@link System#nanoTime}. */
    boolean savedBetween(long from, long to) {
        return watched.stream().anyMatch(save -> save.overlaps(from, to));
    }

    /** The latest saves, the last one first. */
    public ObservableList<Entry> latest() {
        return latest;
    }

    /** The last save, if there was one. */
    public Optional<Entry> last() {
        return latest.stream().findFirst();
    }

    private final class Watched implements Measurement {
        private final PulseMeter.Watch watch;
        private final Choice chosen;
        private OptionalLong end = OptionalLong.empty();

        Watched(PulseMeter.Watch watch, Choice chosen) {
            this.watch = watch;
            this.chosen = chosen;
        }

        @Override
        public Pause succeeded(SaveReceipt receipt) {
            Duration longest = watch.pauses().longest();
            if (latest.size() == REMEMBERED) {
                latest.removeLast();
            }
            latest.addFirst(new Entry(receipt, chosen.way(), longest));
            boolean felt = longest.compareTo(PulseWindow.FELT) >= 0;
            return new Pause(longest, felt || chosen.isOn());
        }

        @Override
        public void over() {
            watch.close();
            end = OptionalLong.of(System.nanoTime());
        }

        private boolean overlaps(long from, long to) {
            return watch.from() - to <= 0 && (end.isEmpty() || end.getAsLong() - from >= 0);
        }
    }
}

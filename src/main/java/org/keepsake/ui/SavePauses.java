package org.keepsake.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.SaveReceipt;
import org.keepsake.settings.Settings.HowToSave;

/** How long the window did not answer during the latest saves that went well. FX thread. */
final class SavePauses {
    private static final int REMEMBERED = 20;

    /**
     * A save that went well.
     *
     * @param way who did the work
     * @param longest the longest pause of the FX thread meanwhile
     */
    record Entry(SaveReceipt receipt, HowToSave way, Duration longest) {}

    /** A save that is under way. */
    record Begun(PulseMeter.Watch watch, HowToSave way) {

        /** It has ended, well or not. */
        void over() {
            watch.close();
        }
    }

    private final PulseMeter meter;
    private final Supplier<HowToSave> way;
    private final ObservableList<Entry> latest = FXCollections.observableArrayList();

    SavePauses(PulseMeter meter, Supplier<HowToSave> way) {
        this.meter = meter;
        this.way = way;
    }

    /** A save is about to be handed in. */
    Begun begin() {
        return new Begun(meter.watch(), way.get());
    }

    /**
     * It has gone well.
     *
     * @return the longest pause since it was handed in
     */
    Duration end(Begun save, SaveReceipt receipt) {
        Duration longest = save.watch().pauses().longest();
        if (latest.size() == REMEMBERED) {
            latest.removeLast();
        }
        latest.addFirst(new Entry(receipt, save.way(), longest));
        return longest;
    }

    /** The latest saves, the last one first. */
    ObservableList<Entry> latest() {
        return latest;
    }

    /** The last save, if there was one. */
    Optional<Entry> last() {
        return latest.stream().findFirst();
    }
}

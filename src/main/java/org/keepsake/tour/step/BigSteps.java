package org.keepsake.tour.step;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.keepsake.lab.pulse.Pauses;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.StagedStorage;
import org.keepsake.tour.stage.Studio;

/**
 * A document big enough that saving takes a while: how fast it is, and what can be done in the
 * meantime.
 */
final class BigSteps {
    private static final int MIB = 1 << 20;
    private static final int SIZE = 64 * MIB;
    private static final int ROUNDS = 3;
    private static final int SLOW = 16 * MIB;
    private static final int MANY_KEYS = 10;
    private static final long BETWEEN_KEYS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Studio studio;
    private final String words = Studio.words("tour.text.meanwhile") + "\n";
    private final BigFile big;
    private final PulseMeter meter = new PulseMeter(Platform::runLater);
    private String typed = "";

    BigSteps(Studio studio) {
        this.studio = studio;
        this.big =
                new BigFile(
                        studio.file(Studio.words("tour.file.big")), studio.file("original.txt"));
    }

    List<Step> steps() {
        return List.of(
                new Step("tour.saveFast", this::saveFast),
                new Step("tour.typeWhileSaving", this::typeWhileSaving),
                new Step("tour.cancel", this::cancel));
    }

    private void saveFast() throws IOException {
        big.make(SIZE);
        studio.open(big.path());
        List<Duration> plain = new ArrayList<>();
        List<Duration> saves = new ArrayList<>();
        List<Duration> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(big.timeOfPlainWrite());
            type(Studio.words("tour.text.round", round + 1) + "\n");
            long start = System.nanoTime();
            busy.add(studio.pressSave());
            studio.awaitSaved();
            saves.add(Duration.ofNanos(studio.storage().done().durable() - start));
        }
        studio.quoteStatus();
        check("the file has exactly the expected bytes", big.isOriginalAfter(typed));
        Report report = studio.report();
        report.figure("FX thread busy with the shortcut, snapshot included", median(busy));
        report.figure("from the key to the name forced to the device", median(saves));
        report.figure("the same bytes plainly written and forced", median(plain));
        report.figure(
                "ratio (the save also checks, reads back and renames)",
                String.format(
                        Locale.ROOT,
                        "%.2f",
                        (double) median(saves).toNanos() / median(plain).toNanos()));
        report.note("each the median of " + ROUNDS + ", taken in turns");
    }

    private void typeWhileSaving() throws IOException {
        PulseMeter.Watch idle = meter.watch();
        type(Studio.words("tour.text.unsaved") + "\n");
        Pauses usual = idle.pauses();
        idle.close();
        slowDown();
        String snapshot = typed;
        int saved = studio.storage().done().files();
        PulseMeter.Watch watch = meter.watch();
        long start = System.nanoTime();
        Duration busy = studio.pressSave();
        List<Long> keys = typeUntil(() -> studio.storage().done().files() > saved);
        Pauses pauses = watch.pauses();
        watch.close();
        type(words.substring(keys.size() % words.length()));
        studio.storage().slowDownTo(StagedStorage.UNLIMITED);
        Actor.awaitSeen("the save has ended", () -> !studio.view().isBusy());
        studio.quoteStatus();
        studio.screenshots().takeSettled("saved-slowly");

        long ended = studio.storage().done().replaced();
        Duration lasted = Duration.ofNanos(ended - start);
        long arrived = keys.stream().filter(key -> key - ended < 0).count();
        check(arrived + " keys were in the text before the save ended", arrived > MANY_KEYS);
        check("the file holds the text of the moment of the save", big.isOriginalAfter(snapshot));
        check("the later keys count as unsaved edits", Studio.look(studio.view()::isModified));
        studio.pressSave();
        studio.awaitSaved();
        check("the next save brings every key to the file", big.isOriginalAfter(typed));

        Report report = studio.report();
        report.figure("the save lasted", lasted);
        report.figure("FX thread busy with the shortcut, snapshot included", busy);
        figures("typing while nothing is saved", usual);
        figures("typing while it is saved", pauses);
        check(
                "the window did not wait for the save: no pause was half as long",
                pauses.longest().multipliedBy(2).compareTo(lasted) < 0);
    }

    private void cancel() throws IOException {
        slowDown();
        String before = typed;
        type(Studio.words("tour.text.notyet") + "\n");
        studio.pressSave();
        Actor.awaitSeen(
                "there is progress and a way to cancel",
                () -> studio.view().find("#cancel").isPresent() && studio.view().tellsBytes());
        studio.screenshots().take("saving");
        studio.quoteStatus();
        studio.actor().click(Studio.look(() -> studio.view().find("#cancel").orElseThrow()));
        Actor.awaitSeen("the save has ended", () -> !studio.view().isBusy());
        studio.quoteStatus();
        check("the file is as it was", big.isOriginalAfter(before));
        check("the edits are still there, unsaved", Studio.look(studio.view()::isModified));
        studio.checkNothingLeft(studio.folder().path());
        studio.screenshots().take("cancelled");
        studio.storage().slowDownTo(StagedStorage.UNLIMITED);
        studio.pressSave();
        studio.awaitSaved();
        check("saved after all, the file has the expected bytes", big.isOriginalAfter(typed));
    }

    /**
     * Types at the pace of a very fast typist. Returns the {@link System#nanoTime} at which each
     * key had been handled.
     */
    private List<Long> typeUntil(BooleanSupplier enough) {
        List<Long> keys = new ArrayList<>();
        while (!enough.getAsBoolean()) {
            type(String.valueOf(words.charAt(keys.size() % words.length())));
            keys.add(System.nanoTime());
            LockSupport.parkNanos(BETWEEN_KEYS);
        }
        return keys;
    }

    private void slowDown() {
        studio.storage().slowDownTo(SLOW);
        studio.report().note("on storage slowed down to " + SLOW / MIB + " MiB/s for writing");
    }

    private void type(String text) {
        studio.actor().type(text);
        typed += text;
    }

    private void check(String promise, boolean seen) {
        studio.report().check(promise, seen);
    }

    private void figures(String when, Pauses pauses) {
        Report report = studio.report();
        report.figure(when + ": longest pause of the FX thread", pauses.longest());
        report.figure(when + ": 99 of 100 pauses were at most", pauses.p99());
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}

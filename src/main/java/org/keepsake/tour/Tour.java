package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keepsake.profile.UserFolders;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.EventHands;
import org.keepsake.tour.actor.Tempo;
import org.keepsake.tour.actor.TourEndedException;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.Audience;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;
import org.keepsake.tour.stage.TemporaryFolder;
import org.keepsake.tour.stage.Theatre;
import org.keepsake.tour.stage.UserChoices;
import org.keepsake.tour.step.Script;
import org.keepsake.tour.step.Step;
import org.keepsake.ui.words.Messages;

/**
 * The scripted tour: opens the window with nobody at it, plays what the program promises, and
 * reports what it saw.
 */
public final class Tour {
    /** How long a tour that cannot go on stands, unless it is ended: somebody may be away. */
    private static final Duration STOPPED = Duration.ofMinutes(10);

    private final Report report = new Report(System.out);
    private final Messages english = new Messages(Locale.ROOT);
    private final Class<?> main;
    private final Assembly assembly;
    private final boolean watched;

    private Tour(Class<?> main, Assembly assembly, boolean watched) {
        this.main = main;
        this.assembly = assembly;
        this.watched = watched;
    }

    /**
     * Plays the tour, and returns when it is over; not on the FX thread. Prints as it goes. Ends at
     * the first step that fails, possibly with the window still open; somebody who watches is told
     * so there, and ends it.
     *
     * @param main takes the program's command line
     * @param pictures the folder for the screenshots, made where it is missing; without one they
     *     are not kept
     * @param watched whether somebody watches: then it takes its time, and Esc ends it
     * @return the exit code of the program: 0 if every step held or it was ended, else 1
     */
    public static int play(
            Class<?> main, Assembly assembly, Optional<Path> pictures, boolean watched) {
        // Pictures are stored by classes of AWT, which would open the display a second time.
        System.setProperty("java.awt.headless", "true");
        Tour tour = new Tour(main, assembly, watched);
        long start = System.nanoTime();
        try (TemporaryFolder folder = new TemporaryFolder()) {
            int held =
                    tour.play(folder, pictures.orElseGet(() -> folder.path().resolve("pictures")));
            tour.report.say("");
            tour.report.say("All %d steps held, in %s.".formatted(held, seconds(start)));
            pictures.ifPresent(
                    kept -> tour.report.say("Pictures and log: " + kept.toAbsolutePath()));
            return 0;
        } catch (TourEndedException _) {
            tour.report.say("");
            tour.report.say("Ended by who watched, after " + seconds(start) + ".");
            return 0;
        } catch (IOException | RuntimeException e) {
            tour.report.say("");
            tour.report.say("NOT HELD: " + e.getMessage());
            e.printStackTrace();
            return 1;
        }
    }

    private int play(TemporaryFolder folder, Path pictures) throws IOException {
        report.say("Keepsake, played by a robot: the real window, real keys, real files.");
        report.say(
                "Java %s, %s, %d processors; files in %s on %s"
                        .formatted(
                                Runtime.version().feature(),
                                System.getProperty("os.name"),
                                Runtime.getRuntime().availableProcessors(),
                                folder.path(),
                                Files.getFileStore(folder.path()).type()));
        Files.createDirectories(pictures);
        LogFile.divert(
                pictures.toAbsolutePath().resolve("keepsake.log"),
                folder.path().resolve("logging.properties"));
        if (watched) {
            copyChoices(folder.userFolders());
        }
        Theatre theatre = new Theatre(assembly, folder.userFolders(), List.of());
        Studio studio =
                watched
                        ? forAudience(theatre, folder, pictures)
                        : Studio.in(theatre, folder, pictures, report);
        List<Step> steps = Script.steps(studio, theatre, assembly, main);
        try {
            for (int i = 0; i < steps.size(); i++) {
                play(i + 1, steps.size(), steps.get(i), studio);
            }
        } catch (TourEndedException e) {
            theatre.close();
            throw e;
        }
        return steps.size();
    }

    private void copyChoices(UserFolders to) {
        try {
            Optional<UserFolders> user = UserFolders.ofThisUser();
            if (user.isPresent()) {
                UserChoices.copy(user.get(), to);
            }
        } catch (IOException | IllegalArgumentException e) {
            report.note("theme and language are the usual ones: " + e);
        }
    }

    /** Hands that leave the rest of the desktop alone, a tempo that can be followed, and an end. */
    private Studio forAudience(Theatre theatre, TemporaryFolder folder, Path pictures) {
        EventHands hands = new EventHands();
        Thread script = Thread.currentThread();
        Actor.act(() -> {
            theatre.stage().centerOnScreen();
            Audience.admit(hands, theatre.caption(), script::interrupt);
        });
        Actor actor = new Actor(hands, Tempo.WATCHED);
        return Studio.in(theatre, folder, pictures, report, actor, Tempo.WATCHED);
    }

    private void play(int number, int of, Step step, Studio studio) throws IOException {
        report.step(number, english.get(step.title()));
        String title = Studio.words(step.title());
        studio.caption(
                watched
                        ? Studio.words("tour.caption.watched", number, of, title)
                        : Studio.words("tour.caption", number, title));
        Tempo.rest(watched ? Tempo.WATCHED.reading() : Tempo.HURRIED.reading());
        long start = System.nanoTime();
        try {
            step.action().play();
        } catch (TourEndedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            studio.screenshots().take("not-held");
            if (watched) {
                studio.caption(Studio.words("tour.stopped", number, of, title));
                stand();
            }
            throw e;
        }
        report.note("held, in " + seconds(start));
    }

    private static void stand() {
        try {
            Tempo.rest(STOPPED);
        } catch (TourEndedException _) {
            // The step has failed nevertheless.
        }
    }

    private static String seconds(long since) {
        Duration span = Duration.ofNanos(System.nanoTime() - since);
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
    }
}

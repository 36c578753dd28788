package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The scripted tour: opens the window with nobody at it, plays what the program promises, and
 * reports what it saw.
 */
public final class Tour {
    private final Report report = new Report(System.out);
    private final Path pictures;

    private Tour(Path pictures) {
        this.pictures = pictures;
    }

    /**
     * Plays the tour, and returns when it is over; not on the FX thread. Prints as it goes. Ends at
     * the first step that fails, possibly with the window still open.
     *
     * @param pictures the folder for the screenshots; created if missing
     * @return the exit code of the program: 0 if every step succeeded, else 1
     */
    public static int play(Assembly assembly, Path pictures) {
        Tour tour = new Tour(pictures);
        long start = System.nanoTime();
        try (TemporaryFolder folder = new TemporaryFolder()) {
            int held = tour.play(assembly, folder);
            tour.report.say("");
            tour.report.say(
                    "All %d steps held, in %s. Pictures and log: %s"
                            .formatted(held, seconds(start), pictures.toAbsolutePath()));
            return 0;
        } catch (IOException | RuntimeException e) {
            tour.report.say("");
            tour.report.say("NOT HELD: " + e.getMessage());
            e.printStackTrace();
            return 1;
        }
    }

    private int play(Assembly assembly, TemporaryFolder folder) throws IOException {
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
        Theatre theatre = new Theatre(assembly, folder.userFolders(), List.of());
        Studio studio = Studio.in(theatre, folder, pictures, report);
        List<Step> steps =
                Stream.of(
                                new WritingSteps(studio).steps(),
                                new EverydaySteps(studio).steps(),
                                new FilmSteps(studio).steps(),
                                new BigSteps(studio).steps(),
                                new LabSteps(studio).steps(),
                                new FailureSteps(studio).steps(),
                                new LookSteps(studio).steps(),
                                new RecoverySteps(studio).steps(),
                                new LeavingSteps(studio, theatre).steps())
                        .flatMap(List::stream)
                        .toList();
        for (int i = 0; i < steps.size(); i++) {
            play(i + 1, steps.get(i), studio);
        }
        return steps.size();
    }

    private void play(int number, Step step, Studio studio) throws IOException {
        report.step(number, step.title());
        studio.caption(number + ". " + step.title());
        long start = System.nanoTime();
        try {
            step.action().play();
        } catch (UnexpectedException e) {
            studio.screenshots().take("not-held");
            throw e;
        }
        report.note("held, in " + seconds(start));
    }

    private static String seconds(long since) {
        Duration span = Duration.ofNanos(System.nanoTime() - since);
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
    }
}

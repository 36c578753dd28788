package org.keepsake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import org.keepsake.instance.RunningInstance;
import org.keepsake.profile.UserFolders;
import org.keepsake.tour.Bench;
import org.keepsake.tour.FirstFrame;
import org.keepsake.tour.Tour;
import org.keepsake.tour.TrainingRun;

/**
 * The entry point. It is not the {@link Application} itself, so that what it hands over can be told
 * from what the toolkit makes of the command line.
 */
public final class Main {
    /** The first argument of a start that leaves alone what was open before. */
    static final String NEW = "--new";

    private Main() {}

    /**
     * Starts the editor with the files named in {@code args}, or one of the scripts that play it
     * with nobody there. {@code --new} before the files starts without those that were open last;
     * the scripts are {@code --demo FOLDER}, the tour, which leaves its pictures in the folder,
     * {@code --bench [--big]}, the benchmark, with {@code --first-frame} for its part, and {@code
     * --train}, for the JVM's cache of classes.
     */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "--demo" -> {
                Path pictures = Path.of(args.length > 1 ? args[1] : "demo");
                System.exit(Tour.play(KeepsakeApp::assemble, pictures));
            }
            case "--bench" -> {
                boolean big = args.length > 1 && args[1].equals("--big");
                System.exit(Bench.play(KeepsakeApp::assemble, big));
            }
            case "--first-frame" -> System.exit(FirstFrame.play(KeepsakeApp::assemble));
            case "--train" -> System.exit(TrainingRun.play(KeepsakeApp::assemble));
            default -> {
                if (!handOver(args)) {
                    Application.launch(KeepsakeApp.class, args);
                }
            }
        }
    }

    /** Hands files to the program that runs already; options are for a window of their own. */
    private static boolean handOver(String[] args) {
        boolean filesOnly = Stream.of(args).noneMatch(arg -> arg.startsWith("-"));
        Optional<UserFolders> folders = UserFolders.ofThisUser();
        return filesOnly
                && folders.isPresent()
                && RunningInstance.handOver(
                        KeepsakeApp.instanceFolder(folders.get()),
                        Stream.of(args).map(Path::of).toList());
    }
}

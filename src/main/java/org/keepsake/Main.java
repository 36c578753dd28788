package org.keepsake;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.keepsake.instance.Handover;
import org.keepsake.instance.RunningInstance;
import org.keepsake.profile.UserFolders;
import org.keepsake.tour.Tour;
import org.keepsake.tour.TrainingRun;
import org.keepsake.tour.bench.Bench;
import org.keepsake.tour.bench.FirstFrame;
import org.keepsake.tour.step.ChildStage;
import org.keepsake.ui.words.Messages;

/**
 * The entry point. It is not the {@link Application} itself, so that questions are answered without
 * a toolkit, and a toolkit that does not start is reported in words.
 */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** What the terminal is told; a window has words of its own. */
    private static Messages words() {
        return new Messages(Locale.getDefault());
    }

    /** Does what the {@link CommandLine} asks for. */
    public static void main(String[] args) {
        switch (CommandLine.parse(List.of(args), NamedFiles::exist)) {
            case CommandLine.Help() -> System.out.println(words().get("cli.help"));
            case CommandLine.Version() -> System.out.println("Keepsake " + version());
            case CommandLine.Misuse(String argument) -> {
                System.err.println(words().get("cli.misuse", argument));
                System.exit(MISUSED);
            }
            case CommandLine.Demo(var pictures) -> {
                requireDisplay();
                System.exit(Tour.play(Main.class, KeepsakeApp::assemble, pictures, !isHeadless()));
            }
            case CommandLine.Bench(boolean big, var trace) ->
                    System.exit(Bench.play(Main.class, KeepsakeApp::assemble, big, trace));
            case CommandLine.FirstFrame() -> System.exit(FirstFrame.play(KeepsakeApp::assemble));
            case CommandLine.ChildStage(var folder) ->
                    System.exit(ChildStage.play(KeepsakeApp::assemble, folder));
            case CommandLine.Train() -> {
                Rehearsal.begin();
                System.exit(TrainingRun.play(KeepsakeApp::assemble));
            }
            case CommandLine.Edit edit -> {
                if (!handOver(edit)) {
                    open(args);
                }
            }
        }
    }

    /** Hands over to the program that runs already; options are for a window of their own. */
    static boolean handOver(CommandLine.Edit edit) {
        Optional<UserFolders> folders = UserFolders.ofThisUser();
        Optional<Handover> handed = NamedFiles.forAnotherProcess(edit);
        return handed.isPresent()
                && folders.isPresent()
                && RunningInstance.handOver(
                        KeepsakeApp.instanceFolder(folders.get()), handed.get());
    }

    private static void open(String[] args) {
        requireDisplay();
        try {
            ToolkitStart.start();
            Application.launch(KeepsakeApp.class, args);
        } catch (UnsupportedOperationException | LinkageError e) {
            // What the toolkit throws where it finds no screen, or not the libraries it needs.
            System.err.println(words().get("cli.nowindow", String.valueOf(e.getMessage())));
            System.exit(FAILED);
        }
    }

    private static void requireDisplay() {
        if (hasNoDisplay()) {
            System.err.println(words().get("cli.nodisplay"));
            System.exit(FAILED);
        }
    }

    /** Whether the toolkit draws into memory alone. */
    private static boolean isHeadless() {
        return System.getProperty("glass.platform", "").equals("Headless");
    }

    private static boolean hasNoDisplay() {
        return System.getProperty("os.name", "").equals("Linux")
                && Optional.ofNullable(System.getenv("DISPLAY")).filter(d -> !d.isEmpty()).isEmpty()
                && !isHeadless();
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("");
    }
}

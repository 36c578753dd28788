package org.keepsake;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.keepsake.tour.TrainingRun;

/**
 * The way into the program, for the training run: it is gone as in an ordinary start, up to a
 * window that is never shown. {@link TrainingRun} plays in a window of its own, which it opens
 * without a command line and the toolkit's launcher; what these need would not be in the cache.
 */
public final class Rehearsal extends Application {

    /** Made by the toolkit. */
    public Rehearsal() {}

    /** Starts the toolkit. Reads nothing of the user's, and hands nothing over. */
    static void begin() {
        String[] arguments = {"--new", "notes.txt"};
        read(List.of(arguments));
        ToolkitStart.start();
        Thread.ofPlatform()
                .name("keepsake-rehearsal")
                .daemon()
                .start(() -> Application.launch(Rehearsal.class, arguments));
    }

    private static void read(List<String> arguments) {
        if (CommandLine.parse(arguments, NamedFiles::exist) instanceof CommandLine.Edit edit) {
            Main.handOver(edit);
            NamedFiles.openings(edit);
        }
    }

    @Override
    public void init() {
        read(getParameters().getRaw());
    }

    @Override
    public void start(Stage stage) {}
}

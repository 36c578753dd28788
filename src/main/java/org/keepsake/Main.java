package org.keepsake;

import java.util.List;
import javafx.application.Application;
import org.keepsake.tour.TrainingRun;

/**
 * The entry point. It is not the {@link Application} itself, so that what it hands over can be told
 * from what the toolkit makes of the command line.
 */
public final class Main {
    private Main() {}

    /**
     * Starts the editor with the files named in {@code args}, or one of the scripts that play it:
     * {@code --train}.
     */
    public static void main(String[] args) {
        if (List.of(args).equals(List.of("--train"))) {
            System.exit(TrainingRun.play(KeepsakeApp::assemble));
        } else {
            Application.launch(KeepsakeApp.class, args);
        }
    }
}

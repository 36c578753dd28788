package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.View;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.TemporaryFolder;
import org.keepsake.tour.stage.Theatre;

/**
 * A few seconds of ordinary use, from which the JVM learns which classes and methods the editor
 * needs. Prints nothing; what is played here starts faster afterwards.
 */
public final class TrainingRun {
    /** How often the same is typed: what is used often is compiled before it is needed. */
    private static final int SENTENCES = 10;

    private static final int PAGES = 10;

    private TrainingRun() {}

    /**
     * Plays it, and returns when the window is gone and the toolkit has ended. Not on the FX
     * thread.
     *
     * @return the exit code of the program: 0, or 1 if something went wrong, which is then printed
     *     to the standard error
     */
    public static int play(Assembly assembly) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path file = folder.path().resolve("training.txt");
            String words = "The quick brown fox jumps over the lazy dog.";
            Files.writeString(file, (words + "\n").repeat(500) + (words + " ").repeat(1000));
            play(new Theatre(assembly, folder.userFolders(), List.of(file)));
            return 0;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static void play(Theatre theatre) {
        View view = new View(theatre.stage());
        Actor actor = new Actor();
        Actor.awaitSeen("the file is open", () -> view.shows("training.txt"));
        for (int i = 0; i < SENTENCES; i++) {
            actor.type("Some words and more.\n");
            actor.press(KeyCode.BACK_SPACE);
            actor.press(KeyCode.LEFT);
            actor.press(KeyCode.DOWN, List.of(KeyCode.SHIFT));
            actor.press(KeyCode.END);
        }
        actor.press(KeyCode.F, List.of(KeyCode.ALT));
        actor.press(KeyCode.ESCAPE);
        for (int i = 0; i < PAGES; i++) {
            actor.press(KeyCode.PAGE_DOWN);
        }
        // The last line is a long one, and is laid out in another way.
        actor.shortcut(KeyCode.END);
        actor.type("Some words at the end of it all.");
        actor.shortcut(KeyCode.HOME);
        actor.shortcut(KeyCode.S);
        Actor.awaitSeen("it is saved", () -> view.status("saved"));
        actor.type("x");
        actor.shortcut(KeyCode.Z);
        Actor.awaitSeen("it is as saved", () -> !view.isModified());
        actor.quit();
        theatre.awaitExit();
    }
}

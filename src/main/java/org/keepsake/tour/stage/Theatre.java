package org.keepsake.tour.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.TourEndedException;
import org.keepsake.tour.actor.UnexpectedException;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.open.Openings;

/**
 * The running toolkit with one editor window. Starts the toolkit if nobody has, which is possible
 * only once per JVM.
 */
public final class Theatre {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch exited = new CountDownLatch(1);
    private final StagedStorage storage;
    private final Stage stage;
    private final Thread toolkit;
    private final Label caption;
    private volatile @Nullable ScriptedPrompts prompts;

    /**
     * Opens the window on {@code files} in the corner of the screen; {@code folders} are still
     * empty.
     */
    public Theatre(Assembly assembly, UserFolders folders, List<Path> files) {
        storage = new StagedStorage(new SystemFiles(), folders);
        startToolkit();
        toolkit = Actor.see(Thread::currentThread);
        caption = Actor.see(Label::new);
        stage =
                Actor.see(() -> {
                    Stage window = new Stage();
                    // The screen of the toolkit's headless platform is 1000 x 1000.
                    window.setX(0);
                    window.setY(0);
                    assembly.assemble(window, storage, folders, this::script, exited::countDown)
                            .show(Openings.of(files));
                    window.getScene().setRoot(captioned(window.getScene().getRoot()));
                    return window;
                });
    }

    private static void startToolkit() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException _) {
            // It runs already.
        }
    }

    /** Returns the window's content below a line that tells what is being played. */
    private Parent captioned(Parent content) {
        caption.getStyleClass().add("tour-caption");
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.managedProperty().bind(caption.textProperty().isNotEmpty());
        caption.visibleProperty().bind(caption.textProperty().isNotEmpty());
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(caption, content);
    }

    /** The line above the window. */
    public Label caption() {
        return caption;
    }

    private Prompts script(Prompts real) {
        ScriptedPrompts scripted = new ScriptedPrompts(real);
        prompts = scripted;
        return scripted;
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    StagedStorage storage() {
        return storage;
    }

    ScriptedPrompts prompts() {
        return Objects.requireNonNull(prompts);
    }

    /** Ends it in the middle of a play, whatever is going on; asks nothing. */
    public void close() {
        storage.slowDownTo(StagedStorage.UNLIMITED);
        Actor.act(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Waits until the program has left by its own way out, and the toolkit with it. */
    public void awaitExit() {
        try {
            if (!exited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UnexpectedException("the program has not ended");
            }
            toolkit.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException _) {
            throw new TourEndedException();
        }
        if (toolkit.isAlive()) {
            throw new UnexpectedException("the toolkit has not ended");
        }
    }
}

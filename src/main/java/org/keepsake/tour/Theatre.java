package org.keepsake.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.keepsake.storage.FileOperations;
import org.keepsake.ui.Prompts;

/**
 * The running toolkit with one window of the editor in it. Starts the toolkit, which can be done
 * once in a JVM.
 */
final class Theatre {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch exited = new CountDownLatch(1);
    private final Thread toolkit;
    private final Stage stage;

    /** Opens the window on {@code files}, at the corner of the screen. */
    Theatre(
            Assembly assembly,
            FileOperations storage,
            UnaryOperator<Prompts> prompts,
            List<Path> files) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Platform.startup(() -> thread.set(Thread.currentThread()));
        stage =
                Actor.see(() -> {
                    Stage window = new Stage();
                    // The screen of the toolkit's headless platform is 1000 x 1000.
                    window.setX(0);
                    window.setY(0);
                    assembly.assemble(window, storage, prompts, exited::countDown).show(files);
                    return window;
                });
        toolkit = thread.get();
    }

    Stage stage() {
        return stage;
    }

    /** Waits until the program has left by its own way out, and the toolkit with it. */
    void awaitExit() {
        try {
            if (!exited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UnexpectedException("the program has not ended");
            }
            toolkit.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedException("the tour was interrupted", e);
        }
        if (toolkit.isAlive()) {
            throw new UnexpectedException("the toolkit has not ended");
        }
    }
}

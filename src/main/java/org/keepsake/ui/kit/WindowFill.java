package org.keepsake.ui.kit;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Fills windows with the ground of their roots, which is what is seen before their first frame. A
 * white flash would tear into a dark theme.
 */
final class WindowFill {
    private WindowFill() {}

    /** Fills each of the {@code wanted} windows that is shown from now on. */
    static void fill(Predicate<Window> wanted) {
        Window.getWindows()
                .subscribe(() ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(wanted)
                                .map(Window::getScene)
                                .forEach(WindowFill::fill));
    }

    private static void fill(Scene scene) {
        if (!scene.fillProperty().isBound() && scene.getRoot() instanceof Region root) {
            if (scene.getWindow() instanceof Stage) {
                // It is not visible yet, and would hear of its style only after that.
                root.applyCss();
            }
            scene.fillProperty().bind(root.backgroundProperty().map(WindowFill::ground));
        }
    }

    private static Paint ground(Background background) {
        return background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
    }
}

package org.keepsake.view;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** A view in a window of its own, with a person's hands and eyes. */
abstract class ViewTest {
    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    private final AtomicReference<TextView> view = new AtomicReference<>();
    private final AtomicReference<EditableText> buffer = new AtomicReference<>();
    private final Stage stage = Fx.supply(Stage::new);
    final Robot robot = Fx.supply(Robot::new);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(stage::close);
    }

    final void open(String text) {
        open(Text.of(text));
    }

    final void open(Text text) {
        Fx.run(() -> {
            buffer.set(new EditableText(text));
            view.set(new TextView(buffer.get()));
            view().fontProperty().set(Font.font("Monospaced", 14));
            stage.setScene(new Scene(new StackPane(view()), WIDTH, HEIGHT));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view().requestFocus();
        });
        Fx.await("the keyboard", () -> view().isFocused());
        awaitLayout();
    }

    final TextView view() {
        return view.get();
    }

    final EditableText buffer() {
        return buffer.get();
    }

    final String text() {
        return Fx.supply(() -> buffer().toString());
    }

    final Carets carets() {
        return Fx.supply(() -> view().carets());
    }

    final Caret caret() {
        return carets().main();
    }

    final void put(Caret caret) {
        Fx.run(() -> view().go(caret));
    }

    /** Presses and releases a key while others are held. */
    final void press(KeyCode key, KeyCode... held) {
        Fx.run(() -> {
            for (KeyCode other : held) {
                robot.keyPress(other);
            }
            robot.keyType(key);
            for (KeyCode other : held) {
                robot.keyRelease(other);
            }
        });
    }

    /** Types small letters and digits. */
    final void type(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            press(
                    KeyCode.getKeyCode(
                            letters.substring(i, i + 1).toUpperCase(java.util.Locale.ROOT)));
        }
    }

    /** Has the view laid out as it would be with the next frame. */
    final void awaitLayout() {
        Fx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }
}

package org.keepsake.view;

import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import org.keepsake.view.layout.PlacedRow;

/** A view in a window of its own, with a person's hands and eyes. */
abstract class ViewTest {
    static final int WIDTH = 600;
    static final int HEIGHT = 400;

    private final AtomicReference<TextView> view = new AtomicReference<>();
    private final AtomicReference<AcceptingBuffer> buffer = new AtomicReference<>();
    private final Stage stage = Fx.supply(Stage::new);
    final Robot robot = Fx.supply(Robot::new);

    private boolean stillSincePress;

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
            buffer.set(new AcceptingBuffer(text));
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

    final AcceptingBuffer buffer() {
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

    /** Where a column of a line is on the screen, in the middle of its height. */
    final Point2D place(int line, int column) {
        return Fx.supply(() -> {
            Surface surface = view().surface();
            surface.layout();
            PlacedRow row = surface.placed().get(line);
            Point2D inView =
                    new Point2D(
                            surface.screen().getLayoutX()
                                    + surface.textLeft()
                                    + row.row().x(column, false),
                            row.y() + row.row().height() / 2);
            return view().localToScreen(inView);
        });
    }

    /** A point of the view on the screen, in pixels from the start of the letters and the top. */
    final Point2D inView(double textX, double y) {
        return Fx.supply(() -> {
            Surface surface = view().surface();
            double left = surface.screen().getLayoutX() + surface.textLeft();
            return view().localToScreen(left + textX, y);
        });
    }

    /** What the mouse does while a key is held, of which the headless robot tells nothing. */
    final void mouse(EventType<MouseEvent> type, Point2D onScreen, KeyCode held) {
        Fx.run(() -> {
            stillSincePress =
                    type != MouseEvent.MOUSE_DRAGGED
                            && (stillSincePress || type == MouseEvent.MOUSE_PRESSED);
            Point2D at = view().screenToLocal(onScreen);
            Event.fireEvent(
                    view(),
                    new MouseEvent(
                            view(),
                            view(),
                            type,
                            at.getX(),
                            at.getY(),
                            onScreen.getX(),
                            onScreen.getY(),
                            MouseButton.PRIMARY,
                            1,
                            held == KeyCode.SHIFT,
                            held == KeyCode.CONTROL,
                            held == KeyCode.ALT,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            stillSincePress,
                            null));
        });
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

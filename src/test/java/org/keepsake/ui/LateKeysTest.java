package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** Keys that are pressed while the window is too busy to draw a frame. */
class LateKeysTest extends WindowFixture {

    /** Presses keys one after the other while no frame is drawn; those behind the first wait. */
    private void pressWhileLate(KeyCode first, Runnable... others) {
        Fx.run(() -> {
            new Robot().keyType(first);
            long since = System.nanoTime();
            while (System.nanoTime() - since <= KeyBacklog.PATIENCE) {
                Thread.onSpinWait();
            }
            for (Runnable other : others) {
                other.run();
            }
        });
    }

    private static Runnable key(KeyCode key) {
        return () -> new Robot().keyType(key);
    }

    private static Runnable control(KeyCode key) {
        return () -> {
            Robot robot = new Robot();
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(key);
            robot.keyRelease(KeyCode.CONTROL);
        };
    }

    @Test
    void lettersStayInTheirDocumentAndATabChangesOnce() throws IOException {
        Path one = file("one.txt", "");
        open(one, file("two.txt", ""), file("three.txt", ""));

        pressWhileLate(KeyCode.A, key(KeyCode.B), control(KeyCode.PAGE_UP), key(KeyCode.C));

        Fx.await("the last key", () -> view.textOf(1).equals("c"));
        awaitFocus();
        assertThat(Fx.supply(() -> view.textOf(2))).isEqualTo("ab");
        assertThat(Fx.supply(() -> view.textOf(0))).isEmpty();
        assertThat(Fx.supply(view::title)).contains("two.txt");
    }

    @Test
    void theFindBarKeepsTheKeyboardThatItGotRightAfterATabChanged() throws IOException {
        open(file("one.txt", ""), file("two.txt", ""));
        Fx.run(() -> {
            control(KeyCode.PAGE_UP).run();
            control(KeyCode.F).run();
        });
        // What was still to be done for the tab is done by then.
        Fx.run(() -> {});
        Fx.run(key(KeyCode.X));

        assertThat(Fx.supply(() -> ((TextInputControl) view.node("#find-text")).getText()))
                .isEqualTo("x");
        assertThat(Fx.supply(view::text)).isEmpty();
    }

    @Test
    void whatOpensByItselfTakesNoKeyThatWasMeantForTheText() throws IOException {
        open(file("one.txt", ""));
        pressWhileLate(KeyCode.A, key(KeyCode.B), () -> view.node("#tool-save").requestFocus());

        Fx.await("the last key", () -> view.text().equals("ab"));
    }

    @Test
    void theKeyThatLeadsToTheNextPartLeadsThereOnce() throws IOException {
        open(file("one.txt", ""));

        pressWhileLate(KeyCode.A, key(KeyCode.B), key(KeyCode.F6));

        Fx.await("the last key", () -> !view.area().isFocused());
        assertThat(Fx.supply(view::text)).isEqualTo("ab");
        Fx.run(() -> {});
        assertThat(Fx.supply(() -> view.area().isFocused())).isFalse();
    }
}

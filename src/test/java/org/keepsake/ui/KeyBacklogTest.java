package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.words.Messages;

/** Keys that come faster than frames are drawn. In a scene without a window no frame is drawn. */
class KeyBacklogTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicReference<TextField> one = new AtomicReference<>();
    private final AtomicReference<TextField> other = new AtomicReference<>();

    @BeforeEach
    void makeScene() {
        Fx.start();
        Fx.run(() -> {
            one.set(new TextField());
            other.set(new TextField());
            Scene scene = new Scene(new VBox(one.get(), other.get()));
            scene.getRoot().applyCss();
            one.get().requestFocus();
            KeyBacklog.installOn(scene, now::get);
        });
    }

    private static void type(Node target, String letters) {
        letters.chars()
                .forEach(letter -> {
                    KeyCode code =
                            KeyCode.getKeyCode(
                                    String.valueOf((char) Character.toUpperCase(letter)));
                    fire(target, KeyEvent.KEY_PRESSED, "", code);
                    fire(
                            target,
                            KeyEvent.KEY_TYPED,
                            String.valueOf((char) letter),
                            KeyCode.UNDEFINED);
                    fire(target, KeyEvent.KEY_RELEASED, "", code);
                });
    }

    private static void fire(Node target, EventType<KeyEvent> type, String letter, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(type, letter, "", code, false, false, false, false));
    }

    @Test
    void keysAreHandledAtOnceWhileFramesAreInTime() {
        Fx.run(() -> {
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE);
            type(one.get(), "b");
            assertThat(one.get().getText()).isEqualTo("ab");
        });
    }

    @Test
    void keysWaitForAFrameThatIsLateAndStayInOrder() {
        Fx.run(() -> {
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(one.get(), "bcdefgh");
            assertThat(one.get().getText()).isEqualTo("a");
        });
        Fx.await("the rest", () -> one.get().getText().equals("abcdefgh"));
    }

    /** Whatever is in the backlog by then was pressed later. */
    @Test
    void whatHasWaitedForItsTextGoesBeforeWhatWaitsForAFrame() {
        Editor editor =
                Fx.supply(() -> {
                    EditorTabs tabs = new EditorTabs(new Messages(Locale.ENGLISH));
                    Scene scene = new Scene(tabs.node());
                    scene.getRoot().applyCss();
                    KeyBacklog.installOn(scene, now::get);
                    return tabs.active();
                });

        Fx.run(() -> {
            editor.awaitedProperty().set(true);
            type(editor.text().view(), "a");
            editor.awaitedProperty().set(false);
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(editor.text().view(), "b");
        });

        Fx.await("both", () -> editor.document().text().byteLength() == 2);
        assertThat(Fx.supply(() -> editor.document().text().line(0))).isEqualTo("ab");
    }

    @Test
    void aKeyThatWaitsGoesToWhatHadTheKeyboardWhenItWasPressed() {
        Fx.run(() -> {
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(one.get(), "b");
            other.get().requestFocus();
        });
        // A field that loses the keyboard has its caret at the beginning.
        Fx.await("the key", () -> one.get().getText().equals("ba"));
        assertThat(Fx.supply(() -> other.get().getText())).isEmpty();
    }

    @Test
    void whatIsTypedBehindAKeyThatMovesTheKeyboardGoesThereToo() {
        Fx.run(() -> {
            one.get()
                    .setOnKeyTyped(key -> {
                        if (key.getCharacter().equals("b")) {
                            other.get().requestFocus();
                        }
                    });
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(one.get(), "bcd");
        });
        Fx.await("the rest", () -> other.get().getText().equals("cd"));
        assertThat(Fx.supply(() -> one.get().getText())).isEqualTo("ab");
    }

    @Test
    void aWindowLeftOpenElsewhereIsNotTakenForTheOneWithTheKeyboard() {
        Stage elsewhere = Fx.supply(Stage::new);
        Fx.run(() -> {
            elsewhere.setScene(new Scene(new TextField()));
            elsewhere.show();
        });
        Fx.await("the keyboard elsewhere", elsewhere::isFocused);
        try {
            whatIsTypedBehindAKeyThatMovesTheKeyboardGoesThereToo();
        } finally {
            Fx.run(elsewhere::close);
        }
    }

    @Test
    void filtersOfTheSceneSeeAKeyThatWaitsOnce() {
        List<String> seen = new ArrayList<>();
        Fx.run(() -> {
            one.get()
                    .getScene()
                    .addEventFilter(KeyEvent.KEY_TYPED, key -> seen.add(key.getCharacter()));
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(one.get(), "bc");
            assertThat(seen).containsExactly("a");
        });
        Fx.await("the rest", () -> one.get().getText().equals("abc"));
        assertThat(Fx.supply(() -> List.copyOf(seen))).containsExactly("a", "b", "c");
    }

    @Test
    void keysThatTakeLongerThanATurnAreAllHandled() {
        Fx.run(() -> {
            one.get()
                    .addEventFilter(
                            KeyEvent.KEY_TYPED,
                            key -> {
                                if (key.getCharacter().equals("b")) {
                                    now.addAndGet(KeyBacklog.PATIENCE);
                                }
                            });
            type(one.get(), "a");
            now.addAndGet(KeyBacklog.PATIENCE + 1);
            type(one.get(), "bcb");
        });
        Fx.await("all of it", () -> one.get().getText().equals("abcb"));
    }
}

package org.keepsake.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.caret.Transaction;

/** The line endings of a document: shown, and converted on request only. */
class LineEndingTest extends WindowFixture {
    private final FormatMenuRobot menus = new FormatMenuRobot(view, robots);

    /** The headless screen cannot paint a menu whose shadow reaches over its edge. */
    @BeforeEach
    void keepMenusOnTheScreen() {
        Fx.run(() -> {
            stage.setWidth(700);
            stage.setHeight(400);
        });
    }

    private void awaitShown(String kind) {
        menus.awaitText("#line-ending", kind);
    }

    private void convertTo(String kind) {
        menus.choose("#line-ending", "line-ending-" + kind);
        awaitShown(kind);
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
    }

    private void saveAndAwait() {
        robots.save();
        awaitStatus("Saved notes.txt");
    }

    @Test
    void theKindIsShownAndKeepsUpWithEdits() throws IOException {
        open(file("notes.txt", "a\r\nb"));
        awaitShown("CRLF");
        robots.press(KeyCode.DELETE);
        robots.press(KeyCode.DELETE);
        assertThat(Fx.supply(view::text)).isEqualTo("b");
        awaitShown("LF");
    }

    @Test
    void mixedOnesAreShownAsMixedAndSavedAsTheyAre() throws IOException {
        Path notes = file("notes.txt", "a\r\nb\nc\rd");
        open(notes);
        awaitShown("Mixed");

        robots.type("x");
        saveAndAwait();

        assertThat(contentOf(notes)).isEqualTo("xa\r\nb\nc\rd");
    }

    @Test
    void choosingAKindConvertsAllAsOneStepOfUndo() throws IOException {
        Path notes = file("notes.txt", "a\r\nb\nc\rd");
        open(notes);

        convertTo("CRLF");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(Fx.supply(view::text)).isEqualTo("a\nb\nc\nd");
        assertThat(contentOf(notes)).isEqualTo("a\r\nb\nc\rd");
        saveAndAwait();
        assertThat(contentOf(notes)).isEqualTo("a\r\nb\r\nc\r\nd");

        robots.shortcut(KeyCode.Z);
        awaitShown("Mixed");
    }

    @Test
    void undoOfAConversionIsCleanAgain() throws IOException {
        open(file("notes.txt", "a\nb\n"));
        convertTo("CR");
        robots.shortcut(KeyCode.Z);
        awaitShown("LF");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void theCaretStaysWhereItIs() throws IOException {
        open(file("notes.txt", "ab\ncd\nef"));
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.END);

        convertTo("CRLF");
        robots.type("x");

        assertThat(Fx.supply(view::text)).isEqualTo("ab\ncdx\nef");
    }

    @Test
    void aTextWithoutBreaksGetsTheChosenKindFromItsFirst() {
        open();
        convertTo("CRLF");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        robots.type("a\nb");
        Path notes = folder.resolve("notes.txt");
        Fx.run(() -> prompts.placesToSave.add(notes));
        saveAndAwait();
        assertThat(contentOf(notes)).isEqualTo("a\r\nb");
    }

    @Test
    void theKindIsMarkedInTheMenuAndNoneOfMixedOnes() throws IOException {
        open(file("notes.txt", "a\nb\r\n"));
        menus.open("#line-ending");
        assertThat(Fx.supply(() -> menus.marked("#line-ending"))).isEmpty();
        robots.press(KeyCode.ESCAPE);
        convertTo("LF");
        menus.open("#line-ending");
        assertThat(Fx.supply(() -> menus.marked("#line-ending"))).containsExactly("line-ending-LF");
        robots.press(KeyCode.ESCAPE);
    }

    /** The arrow keys lead on from what is chosen. */
    @Test
    void theMenuOpensAtTheKindOfTheDocument() throws IOException {
        open(file("notes.txt", "a\r\nb"));
        awaitShown("CRLF");
        menus.open("#line-ending");
        Fx.await(
                "the kind to be highlighted",
                () ->
                        FormatMenuRobot.menus("#line-ending").stream()
                                .flatMap(menu -> menu.getItems().stream())
                                .filter(item -> "line-ending-CRLF".equals(item.getId()))
                                .anyMatch(item -> item.getStyleableNode().isFocused()));
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void whoClosesTheMenuIsBackInTheText() throws IOException {
        open(file("notes.txt", "a\n"));
        menus.open("#line-ending");

        robots.press(KeyCode.ESCAPE);
        robots.type("b c");

        Fx.await("the text", () -> view.text().equals("b ca\n"));
        assertThat(Fx.supply(() -> FormatMenuRobot.menus("#line-ending"))).isEmpty();
    }

    @Test
    void typingGoesOnDuringALongConversionAndIsPartOfIt() throws IOException {
        Path notes = file("notes.txt", "0123456789\n".repeat(2_000_000));
        open(notes);
        Fx.run(() -> {
            menus.fire("#line-ending", "line-ending-CRLF");
            // In one go with the choice, so that the worker cannot be done before.
            view.area().insert("x", Transaction.Kind.TYPING);
        });
        awaitShown("CRLF");
        assertThat(Fx.supply(() -> view.line(0))).isEqualTo("x0123456789");
    }
}

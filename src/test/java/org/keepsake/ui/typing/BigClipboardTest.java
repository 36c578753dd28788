package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;

/** Copy, cut and paste of what is too much to be done at once on the FX thread. */
class BigClipboardTest extends WindowFixture {
    private static final String BIG = "0123456789abcde\n".repeat(100_000);

    private static void awaitClipboard(String expected) {
        Fx.await(
                "the clipboard", () -> expected.equals(Clipboard.getSystemClipboard().getString()));
    }

    private void awaitBytes(long bytes) {
        Fx.await("the text", () -> view.area().isFocused() && bytes == shownBytes());
    }

    private long shownBytes() {
        // All lines are of ASCII and end alike, but for the last, which is empty.
        int lines = view.lines();
        return 16L * (lines - 1) + view.line(lines - 1).length();
    }

    @Test
    void muchIsCutAndPastedAsOneStepOfUndoEach() throws IOException {
        Path notes = file("notes.txt", BIG);
        open(notes);
        putOnClipboard("before");

        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.X);
        awaitBytes(0);
        awaitClipboard(BIG);
        robots.shortcut(KeyCode.V);
        awaitBytes(BIG.length());
        robots.shortcut(KeyCode.V);
        awaitBytes(2L * BIG.length());
        assertThat(saved(notes)).isEqualTo(BIG + BIG);

        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(this::shownBytes)).isEqualTo(BIG.length());
        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        assertThat(saved(notes)).isEqualTo(BIG);
    }

    @Test
    void whatIsPastedAtOnceAfterACopyIsTheCopy() throws IOException {
        Path notes = file("notes.txt", BIG);
        open(notes);
        putOnClipboard("before");

        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.C);
        robots.press(KeyCode.END, KeyCode.CONTROL);
        robots.shortcut(KeyCode.V);
        awaitBytes(2L * BIG.length());
        assertThat(saved(notes)).isEqualTo(BIG + BIG);
    }

    @Test
    void muchIsPastedWithTheLineBreaksOfTheText() throws IOException {
        Path notes = file("notes.txt", "one\r\ntwo\r\n");
        open(notes);
        putOnClipboard(BIG);

        robots.shortcut(KeyCode.V);
        Fx.await("the text", () -> view.lines() == 100_003);
        assertThat(saved(notes)).isEqualTo(BIG.replace("\n", "\r\n") + "one\r\ntwo\r\n");
    }

    @Test
    void theCaretIsBehindWhatWasPasted() throws IOException {
        Path notes = file("notes.txt", "ab");
        open(notes);
        putOnClipboard(BIG);
        robots.press(KeyCode.RIGHT);

        robots.shortcut(KeyCode.V);
        Fx.await("the text", () -> view.lines() == 100_001);
        robots.type("x");
        assertThat(saved(notes)).isEqualTo("a" + BIG + "xb");
    }

    @Test
    void halfOfACharacterInMuchIsNotPastedAndTheRestIsWhenWanted() throws IOException {
        Path notes = file("notes.txt", "");
        open(notes);
        putOnClipboard(BIG + "\uD83D");
        Notices notices = new Notices(view);

        robots.shortcut(KeyCode.V);
        notices.await("Nothing was pasted");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();

        notices.click("Paste the Rest");
        awaitBytes(BIG.length());
        assertThat(saved(notes)).isEqualTo(BIG);
    }

    @Test
    void moreThanTheClipboardTakesIsToldAndNeitherCopiedNorCut() throws IOException {
        Path notes = file("notes.txt", BIG.repeat(42) + BIG);
        open(notes);
        putOnClipboard("before");
        Notices notices = new Notices(view);

        robots.shortcut(KeyCode.A);
        robots.shortcut(KeyCode.X);
        notices.await("The selection is");
        assertThat(Fx.supply(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("before");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }
}

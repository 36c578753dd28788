package org.keepsake.ui.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/**
 * The encoding of a document: shown, chosen for saving and for reading, and what it cannot hold.
 */
class EncodingTest extends WindowFixture {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String GRUESSE =
            "Gr\u00fc\u00dfe aus K\u00f6ln, sch\u00f6ne Stra\u00dfe.\n";

    private final FormatMenuRobot menus = new FormatMenuRobot(view, robots);

    /** The headless screen cannot paint a menu whose shadow reaches over its edge. */
    @BeforeEach
    void keepMenusOnTheScreen() {
        Fx.run(() -> {
            stage.setWidth(700);
            stage.setHeight(400);
        });
    }

    private Path file(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("notes.txt"), content.getBytes(charset));
    }

    private void awaitEncoding(String name) {
        menus.awaitText("#encoding", name);
    }

    private void saveWith(String format) {
        menus.choose("#encoding", "save-with-" + format);
    }

    private void reopenWith(String charset) {
        menus.choose("#encoding", "reopen-with-" + charset);
    }

    @Test
    void theEncodingThatWasFoundIsShownAndKept() throws IOException {
        Path notes = file(GRUESSE, ISO_8859_1);
        open(notes);
        awaitEncoding("windows-1252 (guess)");

        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasBinaryContent(("x" + GRUESSE).getBytes(ISO_8859_1));
    }

    @Test
    void aByteOrderMarkIsShownAndIsNotPartOfTheText() throws IOException {
        open(file("\ufeffabc", UTF_16LE));
        awaitEncoding("UTF-16LE with BOM");
        assertThat(Fx.supply(view::text)).isEqualTo("abc");
    }

    @Test
    void whatDoesNotLookLikeTextHasNoEncoding() throws IOException {
        open(file("ab\0c", UTF_8));
        awaitEncoding("Binary");

        openMore(Files.writeString(folder.resolve("text.txt"), "abc"));
        awaitEncoding("UTF-8");

        bringToFront(0);
        awaitEncoding("Binary");
    }

    @Test
    void savingWithAnotherEncodingChangesTheFileAtTheNextSaveOnly() throws IOException {
        Path notes = file("\u00e9t\u00e9", UTF_8);
        open(notes);

        saveWith("UTF-16LE-bom");
        awaitEncoding("UTF-16LE with BOM");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(notes).hasBinaryContent("\u00e9t\u00e9".getBytes(UTF_8));

        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasBinaryContent("\ufeff\u00e9t\u00e9".getBytes(UTF_16LE));
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void theChosenEncodingIsMarkedInTheMenu() throws IOException {
        open(file("abc", UTF_8));
        menus.open("#encoding");
        assertThat(Fx.supply(() -> menus.marked("#encoding"))).containsExactly("save-with-UTF-8");
        robots.press(KeyCode.ESCAPE);
    }

    @Test
    void reopeningReadsTheFileInTheChosenEncoding() throws IOException {
        Path notes = file("\u0430\u0431\u0432", CYRILLIC);
        open(notes);

        reopenWith("windows-1251");
        awaitEncoding("windows-1251");

        assertThat(Fx.supply(view::text)).isEqualTo("\u0430\u0431\u0432");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        assertThat(Fx.supply(() -> prompts.asked)).isEmpty();
    }

    @Test
    void reopeningAsksAboutUnsavedEditsAndLeavesThemWithoutAnAnswer() throws IOException {
        open(file("abc", UTF_8));
        robots.type("x");

        reopenWith("windows-1251");

        Fx.await("the question", () -> prompts.asked.contains("unsaved notes.txt"));
        assertThat(Fx.supply(view::text)).isEqualTo("xabc");
        assertThat(Fx.supply(() -> menus.text("#encoding"))).isEqualTo("UTF-8");
    }

    @Test
    void editsThatAreGivenUpAreGoneOnceTheFileIsReadAgain() throws IOException {
        open(file("abc", UTF_8));
        robots.type("x");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));

        reopenWith("windows-1251");
        awaitEncoding("windows-1251");

        assertThat(Fx.supply(view::text)).isEqualTo("abc");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void aFileThatIsNotInTheChosenEncodingStaysAsItIsShown() throws IOException {
        // The third byte is 98, which means nothing there.
        open(file("aØ", UTF_8));

        reopenWith("windows-1251");

        awaitNotice(
                "Line 1 contains bytes that are not text in windows-1251. notes.txt is still shown as before.");
        assertThat(Fx.supply(view::text)).isEqualTo("aØ");
        assertThat(Fx.supply(() -> menus.text("#encoding"))).isEqualTo("UTF-8");
        robots.type("x");
        assertThat(Fx.supply(view::text)).isEqualTo("xaØ");
    }

    @Test
    void reopeningCanBeCancelledAndLeavesTheText() throws IOException {
        open(file("abc", UTF_8));
        Gate gate = files.hold("read");
        reopenWith("windows-1251");
        gate.awaitArrivals(1);
        Fx.await("Cancel to be offered", view::offersCancel);

        robots.click(view.node("#cancel"));
        gate.open();

        awaitLoaded();
        assertThat(Fx.supply(view::text)).isEqualTo("abc");
        assertThat(Fx.supply(() -> menus.text("#encoding"))).isEqualTo("UTF-8");
    }

    @Test
    void aDocumentWithoutAFileCannotBeReopened() {
        open();
        menus.open("#encoding");
        assertThat(Fx.supply(() -> menus.item("#encoding", "reopen-with").isDisable())).isTrue();
        robots.press(KeyCode.ESCAPE);
    }

    private Path failToSaveInLatin1() throws IOException {
        Path notes = file("abc\nde \u20ac f\n", UTF_8);
        open(notes);
        saveWith("ISO-8859-1");
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
        robots.save();
        awaitNotice(
                "The character \u20ac (U+20AC) in line 2, column 4 does not exist in ISO-8859-1.");
        assertThat(notes).hasBinaryContent("abc\nde \u20ac f\n".getBytes(UTF_8));
        return notes;
    }

    @Test
    void aCharacterWithoutAPlaceIsShownAlsoAfterEditsBeforeIt() throws IOException {
        failToSaveInLatin1();
        robots.type("new\n");

        clickNotice("Go to It");

        Fx.await("the character to be selected", () -> selected().equals("2:3-2:4"));
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    private String selected() {
        return view.selection();
    }

    @Test
    void everyWayOnCanBeReadInFull() throws IOException {
        failToSaveInLatin1();
        for (String way : List.of("Go to It", "Save as UTF-8", "Save As\u2026", "Details")) {
            Fx.await(way + " to be readable", () -> shown(view.noticeButton(way)).equals(way));
        }
        assertThat(Fx.supply(() -> shown(view.node("#encoding")))).isEqualTo("ISO-8859-1");
        assertThat(Fx.supply(() -> shown(view.node("#line-ending")))).isEqualTo("LF");
    }

    /** What is painted of a control's words. */
    private static String shown(Node control) {
        return control.lookup(".text") instanceof Text words ? words.getText() : "";
    }

    @Test
    void aTextThatDoesNotFitIsSavedAsUtf8Instead() throws IOException {
        Path notes = failToSaveInLatin1();

        clickNotice("Save as UTF-8");

        awaitStatus("Saved notes.txt");
        awaitEncoding("UTF-8");
        Fx.await("the notice to go", () -> view.notice().isEmpty());
        assertThat(notes).hasBinaryContent("abc\nde \u20ac f\n".getBytes(UTF_8));
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void anyCharsetOfJavaCanBeFoundByPartOfItsName() throws IOException {
        Path notes = file("\u041c\u0438\u0440", Charset.forName("IBM866"));
        open(notes);
        Fx.run(() -> {
            // Dialogs stand in the middle of the window, and must not stand over the edge either.
            stage.setHeight(700);
            menus.fire("#encoding", "reopen-with-more");
        });
        Fx.await("the list", () -> view.dialog().isPresent());
        Fx.run(() -> dialogNode("#charset-filter", TextField.class).setText("cp866"));
        Fx.await(
                "the one that fits",
                () -> dialogNode("#charsets", ListView.class).getItems().size() == 1);

        Fx.run(() -> view.dialogButton("Choose").fire());

        awaitEncoding("IBM866");
        assertThat(Fx.supply(view::text)).isEqualTo("\u041c\u0438\u0440");
    }

    @Test
    void aMainframeTextIsFoundByItsLanguageAndChosenByKeyboard() throws IOException {
        byte[] greetings = {(byte) 0xC8, (byte) 0x81, 0x25, (byte) 0xC8, (byte) 0x81, 0x25};
        Path file = Files.write(folder.resolve("notes.txt"), greetings);
        open(file);
        Fx.run(() -> {
            stage.setHeight(700);
            menus.fire("#encoding", "reopen-with-more");
        });
        Fx.await("the list", () -> view.dialog().isPresent());
        Fx.run(() -> dialogNode("#charset-filter", TextField.class).setText("qqq"));
        assertThat(Fx.supply(() -> dialogNode("#charsets", ListView.class).getItems().size()))
                .isZero();
        Fx.run(() -> dialogNode("#charset-filter", TextField.class).setText("german"));
        assertThat(Fx.supply(this::chosenCharset)).contains("=IBM01141,");

        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN);
        Fx.await("the choice", () -> chosenCharset().contains("=IBM273,"));
        Fx.run(() -> dialogNode("#charsets", ListView.class).requestFocus());
        robots.press(KeyCode.ENTER);

        awaitEncoding("IBM273-LF");
        assertThat(Fx.supply(view::text)).isEqualTo("Ha\nHa\n");
        robots.type("x");
        robots.save();
        Fx.await("saved", () -> !view.isMarkedAsModified());
        assertThat(Files.readAllBytes(file))
                .isEqualTo(new byte[] {(byte) 0xA7, -56, -127, 0x25, -56, -127, 0x25});
    }

    private String chosenCharset() {
        return String.valueOf(
                dialogNode("#charsets", ListView.class).getSelectionModel().getSelectedItem());
    }

    private <N> N dialogNode(String selector, Class<N> type) {
        return type.cast(view.dialog().orElseThrow().lookup(selector));
    }

    @Test
    void escapeLeadsFromTheButtonBackToTheText() throws IOException {
        open(file("abc", UTF_8));
        Fx.run(() -> view.node("#encoding").requestFocus());
        robots.press(KeyCode.ESCAPE);
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
    }

    @Test
    void theButtonsTellWhatTheyShow() throws IOException {
        open(file("abc\n", CYRILLIC));
        assertThat(Fx.supply(() -> view.node("#encoding").getAccessibleText()))
                .isEqualTo("Encoding: UTF-8");
        assertThat(Fx.supply(() -> view.node("#line-ending").getAccessibleText()))
                .isEqualTo("Lines end with LF, as on Linux and macOS");
    }

    @Test
    void aWordInAnotherCharsetIsReadAndKept() throws IOException {
        Path notes = file("Gr\u00f6\u00dfe", ISO_8859_1);
        open(notes);
        awaitEncoding("windows-1252 (guess)");
        assertThat(Fx.supply(view::text)).isEqualTo("Gr\u00f6\u00dfe");

        putOnClipboard("\u00f6");
        robots.shortcut(KeyCode.V);
        Fx.await("what was pasted", () -> view.text().startsWith("\u00f6"));
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasBinaryContent("\u00f6Gr\u00f6\u00dfe".getBytes(ISO_8859_1));
    }

    @Test
    void beforeATextOfBytesIsInTwoEncodingsItIsAskedOnce() throws IOException {
        byte[] bytes = {'a', (byte) 0xFF, 0, 'b', (byte) 0xFE};
        open(Files.write(folder.resolve("notes.txt"), bytes));
        awaitNotice("notes.txt looks like a binary file");
        Fx.run(view::closeNotice);
        robots.type("x");
        Fx.await("nothing to be asked", () -> view.notice().isEmpty());

        putOnClipboard("\u00f6");
        robots.shortcut(KeyCode.V);
        awaitNotice("notes.txt contains bytes that are not UTF-8");
        Fx.run(view::closeNotice);
        Fx.await("the notice to go", () -> view.notice().isEmpty());

        putOnClipboard("\u00f6");
        robots.shortcut(KeyCode.V);
        Fx.await("what was pasted", () -> view.text().contains("\u00f6\u00f6"));
        assertThat(Fx.supply(view::notice)).isEmpty();
    }

    @Test
    void whatDoesNotLookLikeTextIsSaidOnce() throws IOException {
        Path binary = folder.resolve("picture.bin");
        Files.write(binary, new byte[] {'P', 0, 1, (byte) 0xFF, '\r', '\n', 'x', '\n'});
        open(binary, file("notes.txt", "one"));
        Fx.run(() -> view.selectTab(0));

        Fx.await("the notice", () -> view.notice().startsWith("picture.bin looks like a binary"));
        Fx.run(view::closeNotice);
        Fx.run(() -> view.selectTab(1));
        assertThat(Fx.supply(view::notice)).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreSaidOnce() throws IOException {
        byte[] bytes = "Gr\u00f6\u00dfe ? \u00e4\u00f6\u00fc\u00df\n".repeat(20).getBytes(UTF_8);
        bytes[8] = (byte) 0xFF;
        Path notes = Files.write(folder.resolve("notes.txt"), bytes);
        open(notes);

        awaitNotice("One byte in notes.txt is not valid UTF-8.");
        assertThat(Fx.supply(() -> view.noticeButton("Reopen With Encoding\u2026"))).isNotNull();
        Fx.run(view::closeNotice);
        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(Fx.supply(view::notice)).isEmpty();
        assertThat(Files.readAllBytes(notes)).contains((byte) 0xFF);
    }
}

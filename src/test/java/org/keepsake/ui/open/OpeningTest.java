package org.keepsake.ui.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.text.Position;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** Opening files: each once, whole or not at all. */
class OpeningTest extends WindowFixture {

    @Test
    void aFileIsShownAndIsNotModified() throws IOException {
        open(file("notes.txt", "one\ntwo"));

        assertThat(Fx.supply(view::text)).isEqualTo("one\ntwo");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("notes.txt");
    }

    @Test
    void severalFilesAreSeveralTabs() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"));

        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt", "two.txt");
    }

    @Test
    void eachOfManyFilesOpensInAnEventOfItsOwnSoThatKeysComeInBetween() throws IOException {
        open(file("0.txt", "0"));
        Set<Integer> seen = new TreeSet<>();
        Fx.run(() -> count(seen));

        openMore(file("1.txt", "1"), file("2.txt", "2"), file("3.txt", "3"), file("4.txt", "4"));

        Fx.await("all to be open", () -> seen.contains(5));
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(Fx.supply(view::tabTitles))
                .containsExactly("0.txt", "1.txt", "2.txt", "3.txt", "4.txt");
        assertThat(Fx.supply(view::title)).startsWith("4.txt");
    }

    /** Looks at the number of tabs between any two events. */
    private void count(Set<Integer> seen) {
        seen.add(view.tabTitles().size());
        if (!seen.contains(5)) {
            Platform.runLater(() -> count(seen));
        }
    }

    @Test
    void aFileThatIsOpenComesToTheFrontInstead() throws IOException {
        Path one = file("one.txt", "1");
        open(one, file("two.txt", "2"));
        Files.createDirectory(folder.resolve("x"));

        openMore(one.resolveSibling("x").resolve("..").resolve("one.txt"));

        Fx.await("the first tab to be in front", () -> view.title().startsWith("one.txt"));
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt", "two.txt");
    }

    @Test
    void theFolderAboveALinkIsTheOneAboveWhereItLeads() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b/c"));
        Files.createSymbolicLink(folder.resolve("a/link"), Path.of("../b/c"));
        Path other = file("a/x.txt", "of a");
        Path wanted = file("b/x.txt", "of b");

        open(folder.resolve("a/link/../x.txt"));
        assertThat(Fx.supply(view::text)).isEqualTo("of b");
        awaitFocus();
        robots.type("x");
        robots.save();
        awaitStatus("Saved x.txt");

        assertThat(wanted).hasContent("xof b");
        assertThat(other).hasContent("of a");
    }

    @Test
    void anUntouchedDocumentGivesWayAndOneWithEditsDoesNot() throws IOException {
        open();
        openMore(file("one.txt", "1"));
        awaitLoaded();
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt");

        robots.type("x");
        openMore(file("two.txt", "2"));
        awaitLoaded();
        assertThat(Fx.supply(view::tabTitles)).containsExactly("● one.txt", "two.txt");
    }

    @Test
    void aFileThatDoesNotExistIsANewDocumentOfThatName() {
        Path notes = folder.resolve("notes.txt");
        open(notes);
        awaitStatus("notes.txt is a new file");
        assertThat(notes).doesNotExist();

        robots.type("hello");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(notes).hasContent("hello");
    }

    @Test
    void aNewFileThatSomebodyElseHasMadeMeanwhileIsNotReplaced() throws IOException {
        Path notes = folder.resolve("notes.txt");
        open(notes);
        robots.type("hello");
        Files.writeString(notes, "theirs");

        robots.save();

        awaitNotice("A file named notes.txt has been created in the meantime.");
        assertThat(notes).hasContent("theirs");
    }

    @Test
    void aFolderIsNotOpenedAndLeavesNothingThatCouldBeSavedOverIt() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        open(file("one.txt", "1"));

        openMore(inner);

        awaitNotice("inner is a folder, and was not opened. Its path: " + folder.resolve("inner"));
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt");
    }

    @Test
    void anUnreadableFileIsNotOpenedUntilRetryReadsIt() throws IOException {
        Path secret = file("secret.txt", "s");
        open(file("one.txt", "1"));
        files.fail("openForReading", "Permission denied");

        openMore(secret);
        awaitNotice("You do not have permission");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt");

        files.heal("openForReading");
        Fx.run(() -> view.noticeButton("Retry").fire());
        Fx.await("it to be open", () -> view.text().equals("s"));
    }

    @Test
    void aTextThatIsStillLoadingCannotBeSaved() throws IOException {
        Gate gate = openHeldAfterItsBeginning();

        awaitFocus();
        robots.save();
        gate.open();
        awaitLoaded();

        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        assertThat(Fx.supply(() -> view.lines())).isEqualTo(300_001);
        assertThat(files.calls("moveAtomically")).isZero();
        assertThat(Fx.supply(() -> prompts.asked)).doesNotContain("where to save");
    }

    @Test
    void theBeginningStaysWhereItIsWhenTheRestHasMoreDigitsInItsLineNumbers() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        assertThat(Fx.supply(() -> view.lines())).isLessThan(100_000);
        double before = firstLetter();

        gate.open();
        awaitLoaded();

        assertThat(Fx.supply(() -> view.lines())).isGreaterThan(100_000);
        assertThat(firstLetter()).isEqualTo(before);
    }

    @Test
    void whoGoesToTheEndMeanwhileArrivesAtTheEndOfTheWhole() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();

        robots.shortcut(KeyCode.END);
        int beginning = Fx.supply(view::lines);
        Fx.await("the end so far", () -> position().startsWith("Ln " + beginning + " "));
        gate.open();
        awaitLoaded();

        Fx.await("the end", () -> position().equals("Ln 300001 Col 1"));
        assertThat(Fx.supply(() -> view.area().topLine())).isGreaterThan(299_000);
    }

    /** The line and column in the status bar, ungrouped. */
    private String position() {
        return view.position().replace(",", "");
    }

    @Test
    void whoSelectsToTheEndMeanwhileSelectsToTheEndOfTheWhole() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();

        robots.shortcut(KeyCode.END, KeyCode.SHIFT);
        gate.open();
        awaitLoaded();

        assertThat(Fx.supply(() -> view.area().carets().main()))
                .isEqualTo(Caret.selecting(0, "a line\n".length() * 300_000L));
    }

    @Test
    void anyOtherMoveTakesTheWishForTheEndBack() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();
        robots.shortcut(KeyCode.END);
        robots.press(KeyCode.UP);
        Caret there = Fx.supply(() -> view.area().carets().main());
        gate.open();
        awaitLoaded();
        assertThat(Fx.supply(() -> view.area().carets().main())).isEqualTo(there);
    }

    @Test
    void aClickTakesTheWishForTheEndBack() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();
        robots.shortcut(KeyCode.END);
        Fx.run(() -> view.area().setCarets(Carets.of(Caret.at(70))));
        gate.open();
        awaitLoaded();
        assertThat(Fx.supply(() -> view.area().carets().main())).isEqualTo(Caret.at(70));
    }

    /** Opens 300,000 lines, of which the beginning is shown and the rest waits at the gate. */
    private Gate openHeldAfterItsBeginning() throws IOException {
        Path notes = file("notes.txt", "a line\n".repeat(300_000));
        open();
        Gate gate = files.holdAfter(3, "read");
        openMore(notes);
        gate.awaitArrivals(1);
        Fx.await("the beginning to be shown", () -> view.text().startsWith("a line"));
        return gate;
    }

    @Test
    void whatIsTypedIntoTheBeginningComesWhenTheWholeIsThere() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();
        robots.press(KeyCode.DOWN);
        robots.type("no\nx");
        robots.press(KeyCode.BACK_SPACE);
        robots.type("w ");
        robots.press(KeyCode.RIGHT);
        robots.type("s");
        assertThat(Fx.supply(() -> view.line(1))).isEqualTo("a line");
        Fx.await("a word on it", () -> view.status().contains("what you type"));

        gate.open();
        awaitLoaded();

        Fx.await("it", () -> view.line(2).equals("w as line"));
        assertThat(Fx.supply(() -> view.line(1))).isEqualTo("no");
        assertThat(titles()).containsExactly("● notes.txt");
    }

    @Test
    void aSaveAskedForWhileAFileOpensHasWhatWasTyped() throws IOException {
        Gate gate = openHeldAfterItsBeginning();
        awaitFocus();
        robots.type("x");
        robots.save();
        gate.open();

        awaitStatus("Saved notes.txt");
        assertThat(contentOf(folder.resolve("notes.txt"))).startsWith("xa line\n");
    }

    @Test
    void whatIsTypedBeforeAnythingIsSeenGoesToThePlaceThatWasAskedFor() throws IOException {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        Gate gate = files.hold("read");
        open(openings(notes, 1, 2));
        gate.awaitArrivals(1);
        awaitFocus();
        robots.type("x");
        gate.open();

        Fx.await("it", () -> view.text().equals("one\ntwxo\nthree\n"));
    }

    @Test
    void whatWasTypedForAFileThatCannotBeReadIsInADocumentWithoutAFile() throws IOException {
        open(file("one.txt", "1"));
        Gate gate = files.hold("openForReading");
        openMore(file("notes.txt", "old"));
        gate.awaitArrivals(1);
        awaitFocus();
        robots.type("x");
        files.fail("read", "Permission denied");
        gate.open();

        awaitTitles("one.txt", "● Untitled");
        awaitNotice("You do not have permission");
        assertThat(text()).isEqualTo("x");
    }

    private double firstLetter() {
        return Fx.supply(() -> {
            view.area().layout();
            Bounds[] letter =
                    (Bounds[])
                            view.area()
                                    .queryAccessibleAttribute(
                                            AccessibleAttribute.BOUNDS_FOR_RANGE, 0, 1);
            return Objects.requireNonNull(letter)[0].getMinX();
        });
    }

    @Test
    void closingADocumentThatIsStillLoadingLeavesOneEmptyDocument() throws IOException {
        open();
        Gate gate = files.hold("read");
        openMore(file("notes.txt", "old"));
        gate.awaitArrivals(1);

        robots.shortcut(KeyCode.W);
        gate.open();

        Fx.await("the document to be gone", () -> !view.title().contains("notes.txt"));
        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
        assertThat(Fx.supply(view::text)).isEmpty();
    }

    @Test
    void cancelEndsALoad() throws IOException {
        open(file("one.txt", "1"));
        Gate gate = files.hold("read");
        openMore(file("notes.txt", "old"));
        gate.awaitArrivals(1);
        Fx.await("Cancel to be offered", view::offersCancel);

        robots.click(view.node("#cancel"));
        gate.open();

        Fx.await("the document to be gone", () -> view.tabTitles().equals(List.of("one.txt")));
        assertThat(gate.wasInterrupted()).isFalse();
    }

    @Test
    void aFileOpensAtTheLineThatWasAskedFor() throws IOException {
        Path notes = file("notes.txt", "one\ntwo\nthree\n");
        open(openings(notes, 1, 2));

        Fx.await("the place", () -> new Position(1, 2).equals(view.caret()));
    }

    @Test
    void whereTheFileHasNoSuchLineItsEndIsTheNearest() throws IOException {
        Path notes = file("notes.txt", "one\ntwo");
        open(openings(notes, 99, 0));

        Fx.await("the place", () -> new Position(1, 0).equals(view.caret()));
    }

    @Test
    void whoMovesMeanwhileIsNotTakenToTheLineThatWasAskedFor() throws IOException {
        Path notes = file("notes.txt", "a line\n".repeat(300_000));
        Gate gate = files.holdAfter(3, "read");
        open(openings(notes, 250_000, 0));
        gate.awaitArrivals(1);
        Fx.await("the beginning to be shown", () -> view.text().startsWith("a line"));
        awaitFocus();
        robots.press(KeyCode.DOWN);
        gate.open();
        awaitLoaded();

        assertThat(Fx.supply(view::caret)).isEqualTo(new Position(1, 0));
    }

    private static Openings openings(Path file, int line, int column) {
        return new Openings(
                List.of(new Opening(file, Optional.of(new Position(line, column)))),
                Optional.empty(),
                List.of());
    }

    @Test
    void aPipeIsADocumentWithoutAFileThatIsNotSavedYet() {
        ReadableByteChannel pipe =
                Channels.newChannel(new ByteArrayInputStream("from a pipe".getBytes(UTF_8)));
        open(new Openings(List.of(), Optional.of(pipe), List.of()));

        Fx.await("its text", () -> view.text().equals("from a pipe"));
        awaitLoaded();
        assertThat(Fx.supply(view::tabTitles)).containsExactly("● Untitled");
        Path notes = folder.resolve("notes.txt");
        Fx.run(() -> prompts.placesToSave.add(notes));
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("from a pipe");
    }

    @Test
    void aNameThatLeadsToNoFileIsRefusedInWords() {
        open(new Openings(List.of(), Optional.empty(), List.of("caf\uFFFD.txt")));

        awaitNotice("The name caf\uFFFD.txt contains bytes that are not text");
        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
    }

    @Test
    void aDamagedNameNeverOpensAsNew() {
        openWithoutWaiting(folder.resolve("caf\uFFFD.txt"));

        awaitNotice("The name caf\uFFFD.txt contains bytes that are not text");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("Untitled");
    }

    @Test
    void whatNobodyExpectedLeavesNoDocumentHalfOpen() throws IOException {
        open(file("one.txt", "1"));
        files.failUnexpectedly("openForReading");

        openMore(file("two.txt", "2"));

        awaitNotice("Something went wrong in Keepsake.");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("one.txt");
    }

    @Test
    void aMissingFolderCanBeCreatedForANewFile() throws IOException {
        Path fresh = folder.resolve("not/there/new.txt");
        openWithoutWaiting(file("before.txt", "before"));
        Fx.await("the other", () -> view.text().equals("before"));
        openMore(fresh);
        awaitNotice("The folder ");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("before.txt", "new.txt");
        assertThat(Fx.supply(view::text)).isEmpty();
        assertThat(Fx.supply(view::status)).isEmpty();

        clickNotice("Create Folder");

        Fx.await("no notice", () -> view.notice().isEmpty());
        awaitStatus("new.txt is a new file");
        assertThat(folder.resolve("not/there")).isEmptyDirectory();
        awaitFocus();
        robots.type("a");
        assertThat(saved(fresh)).isEqualTo("a");
    }

    @Test
    void aFolderThatCannotBeCreatedIsToldOf() throws IOException {
        openWithoutWaiting(folder.resolve("gone/too/new.txt"));
        awaitNotice("The folder ");
        file("gone", "a file");

        clickNotice("Create Folder");

        Fx.await("the reason", () -> view.notice().endsWith("could not be created."));
    }
}

package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** Comments, order, joining and letters, asked for as a person does. */
class TextCommandsTest extends WindowFixture {

    private void choose(String command) {
        Fx.run(() -> view.menuItem("menu-" + command).fire());
    }

    @Test
    void cursorsAreAddedByTheMenuAndCountedTillOneIsLeft() throws IOException {
        open(file("notes.txt", "one\ntwo\none"));
        choose("nextoccurrence");
        choose("nextoccurrence");
        robots.type("x");
        assertThat(text()).isEqualTo("x\ntwo\nx");
        Fx.await("how many", () -> view.position().equals("2 cursors"));

        choose("cursorabove");
        Fx.await("one more", () -> view.position().equals("3 cursors"));

        choose("onecursor");
        Fx.await("the place", () -> view.position().equals("Ln 2, Col 2"));
        assertThat(Fx.supply(() -> view.menuItem("menu-onecursor").isDisable())).isTrue();
        choose("cursorbelow");
        robots.type("y");
        assertThat(text()).isEqualTo("x\ntywo\nxy");
    }

    @ParameterizedTest
    @CsvSource({
        "Notes.java, // one",
        "run.sh, # one",
        "page.html, <!-- one -->",
        "run.bat, rem one",
        "tsconfig.json, // one",
        "nginx.conf, # one",
        "php.ini, ; one",
        "list.ml, (* one *)"
    })
    void theKeyMakesACommentInTheLanguageOfTheFile(String name, String comment) throws IOException {
        open(file(name, "one\ntwo"));

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo(comment + "\ntwo");

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <!-- a -->~<style>~  b~</style>, 2, /* b */",
        "page.html, <!-- a -->~<script>~  b~</script>, 2, // b",
        "page.html, <!-- a -->~<script>~~</script>~b, 4, <!-- b -->",
        "page.php, <!-- a -->~b~<?php~c~?>, 1, <!-- b -->",
        "page.php, <!-- a -->~b~<?php~c~?>, 3, // c",
        "page.php, <!-- a -->~<style>~  b~</style>, 2, /* b */",
        "page.jsp, <!-- a -->~<script>~  b~</script>, 2, // b",
        "notes.md, <!-- a -->~```python~b~```, 2, # b",
        "notes.md, <!-- a -->~```python~b~```~c, 4, <!-- c -->",
    })
    void aCommentIsInTheLanguageOfItsLine(String name, String lines, int down, String comment)
            throws IOException {
        open(file(name, lines.replace('~', '\n')));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        for (int i = 0; i < down; i++) {
            robots.press(KeyCode.DOWN);
        }

        robots.shortcut(KeyCode.SLASH);
        assertThat(text().lines().toList().get(down).strip()).isEqualTo(comment);

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo(lines.replace('~', '\n'));
    }

    /** All lines are selected; the second time that takes back what the first has done. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.php | <?php~// a~b | <?php~// // a~// b",
                "a.php | <p>~<?php~// a~b~?>~c"
                        + " | <!-- <p> -->~<?php~// // a~// b~?>~<!-- c -->",
                "a.html | <!-- a --> b~<p> | <!-- a --> b~<!-- <p> -->",
                "a.xml | <!-- a --> b~<!--~c~-->~<p> | <!-- a --> b~<!--~c~-->~<!-- <p> -->",
                "a.css | a {} /* b */~/*~c~*/~d | a {} /* b */~/*~c~*/~/* d */",
                "a.html | <!-- a --> b~<script>~b~</script>"
                        + " | <!-- a --> b~<!-- <script> -->~<!-- b -->~<!-- </script> -->",
            })
    void linesInSeveralLanguagesAreCommentedEachInItsOwn(String name, String lines, String comments)
            throws IOException {
        open(file(name, lines.replace('~', '\n')));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        robots.shortcut(KeyCode.A);

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo(comments.replace('~', '\n'));

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo(lines.replace('~', '\n'));
    }

    @ParameterizedTest
    @CsvSource({
        "nsswitch.conf, # one",
        "nsswitch.conf, ;one",
        "php.ini, # one",
        "php.ini, ;one",
        "words.properties, ! one",
        "run.bat, :: one"
    })
    void theKeyTakesAwayWhateverElseBeginsAComment(String name, String comment) throws IOException {
        open(file(name, comment + "\n" + comment.replace("one", "two") + "\nthree"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);

        robots.shortcut(KeyCode.SLASH);
        assertThat(text()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void theStatusBarSaysThatNoCommentsAreKnown() throws IOException {
        open(file("table.csv", "one\ntwo"));

        robots.shortcut(KeyCode.SLASH);
        Fx.await("the remark", () -> view.status().startsWith("No comments are known"));
        assertThat(text()).isEqualTo("one\ntwo");
    }

    @Test
    void whoAsksAgainIsToldAgain() throws IOException {
        open(file("a.json", "one"));
        robots.shortcut(KeyCode.SLASH);
        Fx.await("the remark", () -> view.status().equals("JSON has no comments"));
        robots.save();
        awaitStatus("Saved a.json");

        robots.shortcut(KeyCode.SLASH);

        Fx.await("the same again", () -> view.status().equals("JSON has no comments"));
    }

    @Test
    void theStatusBarSaysThatALanguageHasNoComments() throws IOException {
        open(file("a.json", "one\ntwo"));

        robots.shortcut(KeyCode.SLASH);
        Fx.await("the remark", () -> view.status().equals("JSON has no comments"));
        assertThat(text()).isEqualTo("one\ntwo");

        robots.press(KeyCode.DOWN);
        Fx.await("what was there before", () -> view.status().isEmpty());
    }

    @Test
    void twoLinesAreJoinedWithTheCaretBetweenThem() throws IOException {
        open(file("notes.txt", "one\n   two\nthree"));

        robots.shortcut(KeyCode.J);
        robots.type("x");
        assertThat(text()).isEqualTo("onex two\nthree");

        robots.shortcut(KeyCode.Z);
        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo("one\n   two\nthree");
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }

    @Test
    void theLastLineHasNoneToBeJoinedWith() throws IOException {
        open(file("notes.txt", "one"));

        robots.shortcut(KeyCode.J);

        assertThat(text()).isEqualTo("one");
    }

    @Test
    void allLinesAreSortedAsInADictionaryAndTheEmptyEndStaysThere() throws IOException {
        open(file("notes.txt", "zebra\nApfel\nÄhre\nbanane\n"));

        choose("sort");

        assertThat(text()).isEqualTo("Ähre\nApfel\nbanane\nzebra\n");
    }

    @Test
    void numbersInLinesCanBeSortedByTheirValue() throws IOException {
        open(file("notes.txt", "file10\nfile2\nfile1\n"));

        choose("sortnumbers");

        Fx.await("the order", () -> view.text().equals("file1\nfile2\nfile10\n"));
    }

    @Test
    void selectedLinesAreSortedAndTheOthersStay() throws IOException {
        open(file("notes.txt", "c\nb\na"));
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);

        choose("sort");

        assertThat(text()).isEqualTo("b\nc\na");
    }

    @Test
    void manyLinesAreSortedInTheBackgroundAsOneStep() throws IOException {
        String down =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> String.valueOf(9_999 - i))
                        .collect(Collectors.joining("\n"));
        open(file("notes.txt", down));

        choose("sort");
        Fx.await("the lines to be sorted", () -> view.text().startsWith("8000\n8001\n"));

        robots.shortcut(KeyCode.Z);
        assertThat(text()).isEqualTo(down);
    }

    @Test
    void theWordAtTheCaretOrWhatIsSelectedGetsOtherLetters() throws IOException {
        open(file("notes.txt", "one two"));
        robots.press(KeyCode.RIGHT);

        choose("uppercase");
        assertThat(text()).isEqualTo("ONE two");

        robots.shortcut(KeyCode.A);
        choose("lowercase");
        assertThat(text()).isEqualTo("one two");
    }
}

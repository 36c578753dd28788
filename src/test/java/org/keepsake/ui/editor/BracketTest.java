package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.Contrast;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.format.FormatMenuRobot;
import org.keepsake.ui.kit.Theme;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.row.RowNode;

/** The bracket at the caret and its partner, as they are marked. */
class BracketTest extends WindowFixture {

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    /** The columns that are marked, from above and from the left. FX thread. */
    private String marked() {
        return view.area().lookupAll(".bracket").stream()
                .sorted(
                        Comparator.<Node>comparingDouble(mark -> place(mark).getCenterY())
                                .thenComparingDouble(mark -> place(mark).getCenterX()))
                .map(mark -> Integer.toString(column(mark)))
                .collect(Collectors.joining(" "));
    }

    private static Bounds place(Node mark) {
        return mark.localToScene(mark.getBoundsInLocal());
    }

    private static int column(Node mark) {
        Bounds at = mark.localToScene(mark.getBoundsInLocal());
        RowNode row = (RowNode) mark.getParent().getParent();
        Point2D left = row.sceneToLocal(at.getMinX(), at.getCenterY());
        return row.column(row.lineAt(left.getY()), left.getX());
    }

    private void awaitMarked(String columns) {
        Fx.await(
                "marks at " + columns + ", not at " + Fx.supply(this::marked),
                () -> marked().equals(columns));
    }

    @Test
    void aBracketInACommentOrAStringIsNotThePartnerOfOneInCode() throws IOException {
        open(file("pair.py", "[1, ']',\n# 2]\n34]"));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        Fx.run(() -> view.area().setCarets(Carets.of(Caret.at(1))));
        awaitMarked("0 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a.py | # x(a,~y = b)~z = \"(\"~w = 1) | 3 | ^^",
                "a.py | # x(a,~y = b)~z = \"(\"~w = 1) | 17 | ^^",
                "a.py | # x(a)~# (b | 3 | 3 5",
                "a.py | # x(a~# b) | 3 | ^^",
                "a.py | s = \"\"\"(~~ b)\"\"\"  # | 7 | 7 2",
                "a.java | /* (~~ */ f(); /*) */ | 3 | ^^",
                "a.java | /* (~~ ) */ f(); // | 3 | 3 1",
                "a.java | /* (~~ ) */ f(); // | 7 | 3 1",
                "a.java | f('(', \")\"); // | 3 | ^^",
            })
    void aBracketOfACommentOrAStringHasItsPartnerWithin(
            String name, String text, int bracket, String marked) throws IOException {
        open(file(name, text.replace('~', '\n')));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());
        Fx.run(() -> view.area().setCarets(Carets.of(Caret.at(bracket))));
        awaitMarked(marked);
    }

    @Test
    void thePairIsLookedForAgainOnceItIsKnownWhatIsCode() throws IOException {
        open(file("pair.txt", "[1, ']',\n# 2]\n34]"));
        robots.press(KeyCode.RIGHT);
        awaitMarked("0 5");
        chooseLanguage("python");
        awaitMarked("0 2");
        chooseLanguage("plain");
        awaitMarked("0 5");
    }

    private void chooseLanguage(String id) {
        Fx.run(() -> {
            Menu menu = view.menu("menu-language");
            menu.getOnShowing().handle(new Event(menu, menu, Menu.ON_SHOWING));
            items(menu)
                    .filter(item -> ("language-" + id).equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item -> item instanceof Menu inner ? items(inner) : Stream.of(item));
    }

    @Test
    void thePairAtTheCaretIsMarkedAndNoOther() throws IOException {
        open(file("notes.txt", "a(bc)"));
        awaitMarked("");
        robots.press(KeyCode.RIGHT);
        awaitMarked("1 4");
        robots.press(KeyCode.RIGHT);
        awaitMarked("1 4");
        robots.press(KeyCode.RIGHT);
        awaitMarked("");
        robots.press(KeyCode.END);
        awaitMarked("1 4");
    }

    @Test
    void thePartnerMayBeInAnotherLine() throws IOException {
        open(file("notes.txt", "if {\n  x();\n }\n"));
        robots.press(KeyCode.END);
        awaitMarked("3 1");
    }

    @Test
    void anEditThatLeavesTheCaretWhereItIsChangesTheMarks() throws IOException {
        open(file("notes.txt", "[(a)"));
        awaitMarked("");
        robots.press(KeyCode.DELETE);
        awaitMarked("0 2");
        robots.shortcut(KeyCode.Z);
        awaitMarked("");
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        awaitMarked("0 2");
    }

    @Test
    void marksGoAlsoWithTheFirstKeyAfterLineBreaksWereConverted() throws IOException {
        open(file("notes.txt", "\n(ab)"));
        robots.press(KeyCode.DOWN);
        awaitMarked("0 3");
        FormatMenuRobot menus = new FormatMenuRobot(view, robots);
        menus.choose("#line-ending", "line-ending-CRLF");
        menus.awaitText("#line-ending", "CRLF");
        awaitFocus();
        robots.press(KeyCode.UP);
        awaitMarked("");
    }

    @Test
    void nothingIsMarkedWhileTextIsSelected() throws IOException {
        open(file("notes.txt", "(a)"));
        awaitMarked("0 2");
        robots.press(KeyCode.RIGHT, KeyCode.SHIFT);
        awaitMarked("");
    }

    @Test
    void theMarksCanBeTurnedOff() throws IOException {
        open(file("notes.txt", "(a)"));
        awaitMarked("0 2");
        choose(false);
        awaitMarked("");
        choose(true);
        awaitMarked("0 2");
    }

    private void choose(boolean marking) {
        Fx.run(() -> settings.set(settings.get().with(Settings.MATCHING_BRACKETS, marking)));
    }

    @Test
    void aBracketAmongWhatWasFoundIsMarkedAsWell() throws IOException {
        open(file("notes.txt", "(a) (a)"));
        robots.shortcut(KeyCode.F);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
        robots.type("a");
        Fx.await("a match", () -> view.area().lookupAll(".match").size() == 1);
        Fx.run(() -> view.area().requestFocus());
        robots.press(KeyCode.END);

        awaitMarked("4 6");
        Fx.await("the matches", () -> view.area().lookupAll(".match").size() == 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void bracketsCanBeReadAndMarksBeSeenInBothThemes(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", "()"));
        awaitMarked("0 1");
        Fx.run(() -> {
            Shape mark = (Shape) view.node(".bracket");
            Contrast letters = Contrast.of(letters());
            Color line =
                    Contrast.over(
                            (Color) ((Shape) view.node(".caret-line")).getFill(), letters.ground());
            Color ground = Contrast.over((Color) mark.getFill(), line);
            Color outline = Contrast.over((Color) mark.getStroke(), line);
            assertThat(new Contrast("()", letters.colour(), ground, "letters").ratio())
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(new Contrast("outline", outline, line, "outline").ratio())
                    .isGreaterThanOrEqualTo(3);
        });
    }

    private javafx.scene.text.Text letters() {
        return view.area().lookupAll("*").stream()
                .filter(javafx.scene.text.Text.class::isInstance)
                .map(javafx.scene.text.Text.class::cast)
                .filter(text -> text.getText().equals("()"))
                .findFirst()
                .orElseThrow();
    }
}

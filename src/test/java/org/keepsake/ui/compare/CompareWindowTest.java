package org.keepsake.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.Contrast;
import org.keepsake.ui.Notices;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Theme;
import org.keepsake.view.row.TextLook;

/**
 * Two texts side by side, read as everybody reads them: what was on the left, what is on the right.
 */
class CompareWindowTest extends WindowFixture {
    private static final String LONG =
            "The quick brown fox jumps over the lazy dog and runs through the forest until it"
                    + " finds a river, where it drinks, rests for a while and thinks of home.";

    private Optional<Scene> scene() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage child && child.getOwner() == stage)
                .map(Window::getScene)
                .findFirst();
    }

    private Set<Node> sides(String kind) {
        return scene().map(scene -> scene.getRoot().lookupAll("." + kind)).orElse(Set.of());
    }

    private void compare(String disk, String typed) throws IOException {
        Path notes = file("notes.txt", "x");
        open(notes);
        robots.type(typed);
        Files.writeString(notes, disk);
        robots.save();
        Notices notices = new Notices(view);
        notices.await("notes.txt has changed on disk");
        notices.click("Compare");
        Fx.await("the comparison", () -> !sides("compare-side").isEmpty());
    }

    @Test
    void whatAnotherProgramHasAddedIsOnlyOnDiskAndNothingWasRemoved() throws IOException {
        compare("x\ngone", "y");

        List<String> headings =
                Fx.supply(() ->
                        sides("compare-heading").stream()
                                .map(Labeled.class::cast)
                                .map(Labeled::getText)
                                .toList());
        assertThat(headings).containsExactly("notes.txt on disk", "notes.txt in this window");
        assertThat(Fx.supply(() -> words("left-only"))).containsExactly("gone");
        assertThat(Fx.supply(() -> sides("right-only"))).isEmpty();
    }

    @Test
    void whatIsOnlyOnOneSideHasTheColourOfThatSide() throws IOException {
        compare("x\ngone", "y");
        Fx.await("the line", () -> !sides("left-only").isEmpty());

        Paint onDisk = Fx.supply(() -> ground("compare-side.left-only"));

        assertThat(onDisk).isEqualTo(Fx.supply(() -> ground("legend-left-only")));
        assertThat(onDisk).isNotEqualTo(Fx.supply(() -> ground("legend-right-only")));
    }

    private Paint ground(String kind) {
        Region region = (Region) sides(kind).iterator().next();
        return region.getBackground().getFills().getLast().getFill();
    }

    @Test
    void theLeftSideOfOneDifferenceIsTakenAndTheOthersStay() throws IOException {
        compare("theirs\nsame\nx\ngone\n", "mine\nsame\n");
        Fx.await("both", () -> summary().equals("2 lines differ, 1 line only on disk"));

        press("Use This Change from the Left");

        Fx.await("the other one", () -> summary().equals("1 line differs, 1 line only on disk"));
        assertThat(Fx.supply(view::text)).startsWith("theirs\nsame\n");
        Fx.run(view.menuItem("menu-undo")::fire);
        assertThat(Fx.supply(view::text)).isEqualTo("mine\nsame\nx");

        press("Use This Change from the Left");

        Fx.await(
                "what is there now", () -> summary().equals("2 lines differ, 1 line only on disk"));
        assertThat(Fx.supply(view::text))
                .as("not changed by what was compared before")
                .isEqualTo("mine\nsame\nx");
    }

    private String summary() {
        return scene().map(scene -> ((Labeled) scene.lookup("#compare-summary")).getText())
                .orElse("");
    }

    @Test
    void theLinesThatDifferAreCountedByWhatTheyAre() throws IOException {
        compare("the red bird sang\nsame\nlast\ngone", "the blue bird sang\nsame\nlast\nnew\n");

        Fx.await(
                "the summary",
                () ->
                        scene().orElseThrow().lookup("#compare-summary") instanceof Labeled label
                                && label.getText()
                                        .equals("2 lines differ, 1 line only in this window"));
    }

    @Test
    void aMissingLastLineBreakIsSaidInWords() throws IOException {
        compare("yx\n", "y");

        Fx.await(
                "the words",
                () ->
                        words("compare-side")
                                .containsAll(
                                        List.of("yx  [LF]", "yx  [no line break at the end]")));
    }

    private void press(String button) {
        Fx.run(() ->
                scene().orElseThrow().getRoot().lookupAll(".button").stream()
                        .map(ButtonBase.class::cast)
                        .filter(each -> button.equals(each.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    @Test
    void theDecisionsStandTogetherAtTheRightApartFromTheLegend() throws IOException {
        compare("x\ngone", "y");

        Fx.await(
                "the decisions in one line",
                () -> {
                    Node choices = scene().orElseThrow().lookup("#compare-choices");
                    List<Bounds> buttons =
                            choices.lookupAll(".button").stream()
                                    .map(button -> button.localToScene(button.getLayoutBounds()))
                                    .toList();
                    Node legend = scene().orElseThrow().lookup("#compare-legend");
                    double below = legend.localToScene(legend.getLayoutBounds()).getMaxY();
                    double half = scene().orElseThrow().getWidth() / 2;
                    return buttons.size() == 2
                            && buttons.stream().map(Bounds::getMinY).distinct().count() == 1
                            && buttons.stream()
                                    .allMatch(at -> at.getMinX() > half && at.getMinY() >= below);
                });
    }

    @Test
    void whoeverHasSeenTheDifferencesCanReloadFromThere() throws IOException {
        compare("x\ngone", "y");

        press("Reload");

        Fx.await("the text on the disk", () -> view.text().equals("x\ngone"));
        assertThat(Fx.supply(this::scene)).as("the window has done its duty").isEmpty();
        new Notices(view).await("Reloaded from disk. Your unsaved changes were discarded.");
    }

    @Test
    void whoeverHasSeenTheDifferencesCanOverwriteFromThere() throws IOException {
        compare("x\ngone", "y");

        press("Overwrite");

        awaitStatus("Saved notes.txt");
        assertThat(Fx.supply(this::scene)).isEmpty();
        assertThat(folder.resolve("notes.txt")).hasContent("yx");
    }

    @Test
    void aQuestionThatWasAnsweredElsewhereIsNotAnsweredAgain() throws IOException {
        compare("x\ngone", "y");
        new Notices(view).click("Reload");
        Fx.await("the text on the disk", () -> view.text().equals("x\ngone"));

        press("Overwrite");

        Fx.await("the window to go", () -> scene().isEmpty());
        assertThat(Fx.supply(view::text)).isEqualTo("x\ngone");
        assertThat(Fx.supply(() -> view.status())).doesNotStartWith("Sav");
        assertThat(folder.resolve("notes.txt")).hasContent("x\ngone");
    }

    @Test
    void theLinesHaveTheFontOfTheEditor() throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.FONT_SIZE, 21)));

        compare("x\ngone", "y");

        Fx.await(
                "the font",
                () ->
                        sides("compare-words").stream()
                                .map(words -> ((Text) words).getFont())
                                .allMatch(view.area().fontProperty().get()::equals));
        assertThat(Fx.supply(() -> view.area().fontProperty().get().getSize())).isEqualTo(21);
    }

    /** Up to the scroll bar, and on both sides, also where one of them is higher. */
    @Test
    void aLineThatDiffersHasItsColourOverTheWholeRow() throws IOException {
        compare(LONG + "\nsame\nx", "a ");

        Fx.await("a changed row", () -> !sides("changed").isEmpty());
        Fx.run(() -> {
            Set<Node> rests = scene().orElseThrow().getRoot().lookupAll(".compare-rest.changed");
            assertThat(rests).hasSizeGreaterThan(0);
            for (Node rest : rests) {
                Parent row = rest.getParent();
                double height = row.getLayoutBounds().getHeight();
                assertThat(row.lookupAll(".changed"))
                        .hasSize(3)
                        .allMatch(part -> colour(part).equals(colour(rest)))
                        .allMatch(part -> part.getLayoutBounds().getHeight() == height);
            }
        });
    }

    private static Paint colour(Node region) {
        return ((Region) region).getBackground().getFills().getLast().getFill();
    }

    @Test
    void theHeadingsBeginWhereTheTextsDo() throws IOException {
        compare("x\ngone", "y");

        Fx.await(
                "headings above the texts",
                () -> lefts(".compare-heading .text").equals(lefts(".compare-words")));
    }

    private List<Long> lefts(String texts) {
        return scene().orElseThrow().getRoot().lookupAll(texts).stream()
                .map(text -> Math.round(text.localToScene(text.getLayoutBounds()).getMinX()))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void theWordsThatDifferInALineAreMarked() throws IOException {
        compare("we saw three mushrooms", "we saw four mushrooms ");

        Fx.await(
                "the ground of a word",
                () ->
                        sides("changed").stream()
                                .anyMatch(side ->
                                        isUnderTheWord(side, "we saw ", "three", " mushrooms")));
    }

    @Test
    void linesWithHardlyAWordInCommonAreMarkedAsAWhole() throws IOException {
        compare("apples\nsame", "pears and plums and ");

        Fx.await("both lines", () -> grounds().size() == 2);
        assertThat(Fx.supply(() -> grounds().stream().map(this::marksTheWholeLine).toList()))
                .containsExactly(true, true);
    }

    private boolean marksTheWholeLine(Shape ground) {
        Text words = (Text) ground.getParent().lookup(".compare-words");
        double whole = TextLook.digitWidth(words.getFont()) * words.getText().length();
        return Math.abs(ground.getLayoutBounds().getWidth() - whole) < 2;
    }

    private boolean isUnderTheWord(Node side, String before, String word, String after) {
        Text words = (Text) side.lookup(".compare-words");
        Bounds all = words.getBoundsInParent();
        Bounds ground = side.lookup(".compare-part").getBoundsInParent();
        // The letters are of one width.
        double letter = ground.getWidth() / word.length();
        double behind = (ground.getMinX() - all.getMinX()) / before.length();
        return words.getText().equals(before + word + after)
                && all.contains(ground)
                && letter > 1
                && Math.abs(letter - behind) < 0.1;
    }

    @Test
    void theSignsAreExplainedInWords() throws IOException {
        compare("x\ngone", "y");

        Node legend = Fx.supply(() -> scene().orElseThrow().lookup("#compare-legend"));
        assertThat(
                        Fx.supply(() ->
                                legend.lookupAll(".label").stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .toList()))
                .containsExactly(
                        "<  only on disk",
                        ">  only in this window",
                        "~  different; the words that differ are highlighted");
    }

    @Test
    void nothingIsCutOffInANarrowWindow() throws IOException {
        compare("x\ngone", "y");

        Fx.run(() -> {
            Window window = scene().orElseThrow().getWindow();
            window.setWidth(320);
            window.setHeight(400);
        });

        Fx.await(
                "whole words",
                () ->
                        Stream.of("#compare-legend .label", ".compare-heading")
                                .flatMap(labels ->
                                        scene().orElseThrow().getRoot().lookupAll(labels).stream())
                                .map(Labeled.class::cast)
                                .noneMatch(Labeled::isTextTruncated));
        Fx.await(
                "most of the room for the lines",
                () -> {
                    Parent root = scene().orElseThrow().getRoot();
                    double room = root.lookup("#compare-rows").getLayoutBounds().getHeight();
                    return room > root.getLayoutBounds().getHeight() / 2;
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void allOfItCanBeRead(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        try {
            compare(
                    "the red bird sang\nsame\ngone\nlast\n",
                    "the blue bird sang\nsame\nlast\nnew ");
            Fx.await("marked words", () -> !grounds().isEmpty());

            assertThat(Fx.supply(() -> Contrast.in(scene().orElseThrow().getRoot())))
                    .hasSizeGreaterThan(10)
                    .allMatch(contrast -> contrast.ratio() >= 4.5);
            assertThat(Fx.supply(this::markedWords))
                    .hasSizeGreaterThan(1)
                    .allMatch(contrast -> contrast.ratio() >= 4.5);
            assertThat(Fx.supply(this::selectedNumbers))
                    .as("the row that is selected stands out")
                    .isNotEmpty()
                    .allMatch(ratio -> ratio >= 3);
        } finally {
            Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
        }
    }

    /** The contrast between the ground of the numbers in the selected row and of those below. */
    private List<Double> selectedNumbers() {
        Color plain = (Color) ground("compare-row");
        return scene()
                .orElseThrow()
                .getRoot()
                .lookupAll(".compare-row:selected .compare-number")
                .stream()
                .map(number -> (Color) colour(number))
                .map(colour -> new Contrast("", colour, plain, "").ratio())
                .toList();
    }

    private List<Shape> grounds() {
        return sides("compare-part").stream()
                .map(Shape.class::cast)
                .filter(ground -> ground.getLayoutBounds().getWidth() > 0)
                .toList();
    }

    private List<Contrast> markedWords() {
        return grounds().stream()
                .map(ground -> {
                    Text words = (Text) ground.getParent().lookup(".compare-words");
                    Contrast plain = Contrast.of(words);
                    Color over = Contrast.over((Color) ground.getFill(), plain.ground());
                    return new Contrast(plain.text(), plain.colour(), over, "marked");
                })
                .toList();
    }

    @Test
    void aButtonClosesIt() throws IOException {
        compare("x\ngone", "y");
        Scene first = Fx.supply(() -> scene().orElseThrow());

        Fx.run(() -> ((ButtonBase) first.lookup("#compare-close")).fire());

        Fx.await("the window to go", () -> scene().isEmpty());
    }

    private List<String> words(String kind) {
        return sides(kind).stream()
                .map(side -> ((Text) side.lookup(".compare-words")).getText())
                .toList();
    }

    /** Rows that are as high as paragraphs are, so that few of them fit. */
    private static String paragraphs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i + " " + (LONG + " ").repeat(3 + i * 7 % 5) + "\n\n")
                .collect(Collectors.joining());
    }

    /** A text whose end is typed, and what is on disk by then. */
    private void compareAfterTypingAtTheEnd(String mine, String disk) throws IOException {
        Path notes = file("notes.txt", mine);
        open(notes);
        robots.shortcut(KeyCode.END);
        robots.type("y");
        Files.writeString(notes, disk);
        robots.save();
        Notices notices = new Notices(view);
        notices.await("notes.txt has changed on disk");
        notices.click("Compare");
        Fx.await("the comparison", () -> !sides("compare-side").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 40})
    void whatWasAddedAtTheEndOfLongParagraphsIsInSight(int paragraphs) throws IOException {
        String same = paragraphs(paragraphs);

        compareAfterTypingAtTheEnd(same, same + "A sentence.\n\nAnother one.");

        awaitSelectedInSight("what differs");
    }

    @Test
    void theNextDifferenceAndTheOneBeforeAreInSight() throws IOException {
        String same = paragraphs(20);
        compareAfterTypingAtTheEnd(
                "mine\n" + same + "ours\n" + same, "one\n" + same + "two\n" + same + "x");

        for (String arrow : List.of("next", "next", "previous", "previous")) {
            awaitSelectedInSight("before " + arrow);
            int before = Fx.supply(() -> list().getSelectionModel().getSelectedIndex());
            Fx.run(() -> ((ButtonBase) scene().orElseThrow().lookup("#tool-" + arrow)).fire());
            Fx.await("another one", () -> list().getSelectionModel().getSelectedIndex() != before);
        }
        awaitSelectedInSight("the first again");
    }

    @Test
    void aDifferenceStaysInSightWhenTheWindowGetsAnotherSize() throws IOException {
        String same = paragraphs(20);
        compareAfterTypingAtTheEnd(same, same + "A sentence.\n\nAnother one.");
        awaitSelectedInSight("what differs");

        for (double width : new double[] {500, 900}) {
            Fx.run(() -> {
                Window window = scene().orElseThrow().getWindow();
                window.setWidth(width);
                window.setHeight(width / 2);
            });
            Fx.await("the size", () -> scene().orElseThrow().getWidth() == width);
            awaitSelectedInSight("at " + width);
        }
    }

    @Test
    void ofADifferenceThatIsHigherThanTheWindowTheTopIsInSight() throws IOException {
        String same = paragraphs(20);

        compareAfterTypingAtTheEnd(same, same + (LONG + " ").repeat(60));

        awaitSelectedInSight("its top");
    }

    private void awaitSelectedInSight(String what) {
        Fx.await(
                what,
                () -> {
                    ListView<?> list = list();
                    Bounds room = list.localToScene(list.getLayoutBounds());
                    return list.lookupAll(".compare-row:selected").stream()
                            .filter(Node::isVisible)
                            .map(row -> row.localToScene(row.getLayoutBounds()))
                            .anyMatch(row ->
                                    row.getMinY() >= room.getMinY() - 1
                                            && row.getMinY() < room.getMaxY() - 10
                                            && (row.getMaxY() <= room.getMaxY() + 1
                                                    || row.getMinY() <= room.getMinY() + 2));
                });
    }

    private ListView<?> list() {
        return (ListView<?>) scene().orElseThrow().lookup("#compare-rows");
    }

    @Test
    void aLineThatWrapsIsShownWhole() throws IOException {
        compare(LONG + "\nx", "a ");

        Fx.await(
                "rows of several lines",
                () -> sides("compare-side").stream().anyMatch(this::isHigh));
        assertThat(Fx.supply(() -> sides("compare-side").stream().filter(this::isCut).toList()))
                .isEmpty();
        assertThat(Fx.supply(() -> words("compare-side"))).contains(LONG);
    }

    @Test
    void theTextOfOneSideKeepsAwayFromTheNumbersOfTheOther() throws IOException {
        compare(LONG, "y");
        Fx.await("the lines", () -> sides("compare-words").stream().anyMatch(this::isWrapped));

        assertThat(
                        Fx.supply(() ->
                                sides("compare-words").stream().filter(this::isWrapped).toList()))
                .allSatisfy(words -> {
                    double end =
                            words.getBoundsInParent().getMinX() + ((Text) words).getWrappingWidth();
                    double side = words.getParent().getLayoutBounds().getWidth();
                    assertThat(side - end).isGreaterThanOrEqualTo(8);
                });
    }

    private boolean isWrapped(Node words) {
        return words instanceof Text text && text.getText().length() > 100;
    }

    @Test
    void whatWrapsIsBelowTheIndentationAndTabsAreThoseOfTheEditor() throws IOException {
        compare("\t" + LONG + "\na\tb\nx", "a ");
        Fx.await("the line", () -> words("compare-side").contains(LONG));

        Fx.run(() -> {
            Text wrapped = text(LONG);
            Text tabbed = text("a\tb");
            double letter = TextLook.digitWidth(wrapped.getFont());
            int tab = settings.get().get(Settings.TAB_WIDTH);
            double start = tabbed.getLayoutX();
            assertThat(wrapped.getLayoutX() - start).isCloseTo(tab * letter, within(1.0));
            assertThat(tabbed.getLayoutInfo().getTextLine(0, false).bounds().getWidth())
                    .isCloseTo((tab + 1) * letter, within(1.0));
        });
    }

    @Test
    void screenLinesAreAsFarApartAsRows() throws IOException {
        compare(LONG + "\nsame\nx", "a ");
        Fx.await("the lines", () -> words("compare-side").containsAll(List.of(LONG, "same")));

        Fx.run(() -> {
            double row = text("same").getParent().getLayoutBounds().getHeight();
            Text wrapped = text(LONG);
            int lines = wrapped.getLayoutInfo().getTextLineCount();
            assertThat(lines).isGreaterThan(1);
            assertThat(wrapped.getParent().getLayoutBounds().getHeight())
                    .isCloseTo(lines * row, within(1.0));
            assertThat(wrapped.getLayoutInfo().getTextLine(1, false).bounds().getMinY())
                    .isCloseTo(row, within(0.1));
        });
    }

    private Text text(String words) {
        return sides("compare-words").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private boolean isHigh(Node side) {
        return side.getLayoutBounds().getHeight() > 40;
    }

    private boolean isCut(Node side) {
        Node words = side.lookup(".compare-words");
        return words.getBoundsInParent().getMaxY() > side.getLayoutBounds().getHeight() + 1
                || words.getBoundsInParent().getMaxX() > side.getLayoutBounds().getWidth() + 1;
    }
}

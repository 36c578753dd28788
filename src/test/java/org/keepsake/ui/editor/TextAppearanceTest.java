package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;

/** How the text looks by the user's choice. */
class TextAppearanceTest extends WindowFixture {

    @BeforeEach
    void openTwo() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "\tx"));
    }

    private int percent() {
        return Fx.supply(() -> settings.get().get(Settings.ZOOM));
    }

    /** Of the letters and of the line numbers, the smallest. */
    private double shownSize() {
        return Fx.supply(() -> {
            view.area().applyCss();
            view.area().layout();
            return view.area().lookupAll("Text").stream()
                    .filter(Text.class::isInstance)
                    .map(node -> ((Text) node).getFont())
                    .mapToDouble(Font::getSize)
                    .min()
                    .orElseThrow();
        });
    }

    /** From the top of one line to that of the next. */
    private double lineDistance() {
        return Fx.supply(() -> {
            view.area().applyCss();
            view.area().layout();
            double[] tops =
                    view.area().lookupAll("Text").stream()
                            .filter(Text.class::isInstance)
                            .map(Text.class::cast)
                            .filter(node -> node.getText().matches("first|second"))
                            .mapToDouble(node -> node.localToScene(0, 0).getY())
                            .sorted()
                            .toArray();
            return tops.length < 2 ? 0 : tops[1] - tops[0];
        });
    }

    @Test
    void linesAreAsFarApartAsTheUserWants() {
        robots.shortcut(KeyCode.A);
        robots.type("first");
        robots.press(KeyCode.ENTER);
        robots.type("second");
        double before = lineDistance();

        choose(Settings.LINE_SPACING, 220);

        assertThat(before).isPositive();
        assertThat(lineDistance()).isCloseTo(2 * before, withinPercentage(5));
    }

    private <T> void choose(Setting<T> setting, T value) {
        Fx.run(() -> settings.set(settings.get().with(setting, value)));
    }

    private void turnWheel(double way, boolean control) {
        Fx.run(() ->
                Event.fireEvent(
                        view.area(),
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                100,
                                100,
                                100,
                                100,
                                false,
                                control,
                                false,
                                false,
                                false,
                                false,
                                0,
                                way,
                                0,
                                way,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    @Test
    void zoomingByTheKeysLeavesTheChosenFontSizeAsItIs() {
        choose(Settings.FONT_SIZE, 20);

        robots.shortcut(KeyCode.PLUS);
        assertThat(shownSize()).isEqualTo(22);
        robots.shortcut(KeyCode.EQUALS);
        robots.shortcut(KeyCode.ADD);
        assertThat(shownSize()).isEqualTo(26);
        robots.shortcut(KeyCode.MINUS);
        robots.shortcut(KeyCode.SUBTRACT);
        assertThat(shownSize()).isEqualTo(22);

        robots.shortcut(KeyCode.DIGIT0);
        assertThat(shownSize()).isEqualTo(20);
    }

    @Test
    void theLettersAreAsLargeAsWantedInAllDocuments() {
        choose(Settings.FONT_SIZE, 30);

        assertThat(shownSize()).isEqualTo(30);
        bringToFront(0);
        assertThat(shownSize()).isEqualTo(30);
    }

    @Test
    void zoomingEndsWhereItIsTooLargeOrTooSmall() {
        choose(Settings.ZOOM, 295);
        robots.shortcut(KeyCode.PLUS);
        robots.shortcut(KeyCode.PLUS);
        assertThat(percent()).isEqualTo(300);

        choose(Settings.ZOOM, 35);
        robots.shortcut(KeyCode.MINUS);
        robots.shortcut(KeyCode.MINUS);
        assertThat(percent()).isEqualTo(30);
    }

    @Test
    void zoomingByTheWheelWhileTheKeyIsHeld() {
        turnWheel(40, true);
        turnWheel(20, true);
        turnWheel(20, true);
        assertThat(percent()).isEqualTo(120);
        turnWheel(-40, true);
        assertThat(percent()).isEqualTo(110);
        turnWheel(40, false);
        assertThat(percent()).isEqualTo(110);
    }

    @Test
    void aFontThatIsNotThereIsReplacedByTheUsualOne() {
        Font usual = Fx.supply(() -> view.area().fontProperty().get());
        choose(Settings.FONT, "No Such Font At All");

        assertThat(Fx.supply(() -> view.area().fontProperty().get())).isEqualTo(usual);
    }

    @Test
    void anotherFontIsPutOn() {
        choose(Settings.FONT, "SansSerif");

        assertThat(Fx.supply(() -> view.area().fontProperty().get().getFamily()))
                .isEqualTo("SansSerif");
    }

    @Test
    void lineNumbersAndTheMarkOfTheLineCanBeTurnedOff() {
        assertThat(Fx.supply(() -> view.area().lineNumbersProperty().get())).isTrue();
        assertThat(Fx.supply(() -> view.area().currentLineProperty().get())).isTrue();

        Fx.run(() -> {
            ((CheckMenuItem) view.menuItem("menu-linenumbers")).setSelected(false);
            ((CheckMenuItem) view.menuItem("menu-currentline")).setSelected(false);
        });

        assertThat(Fx.supply(() -> view.area().lineNumbersProperty().get())).isFalse();
        assertThat(Fx.supply(() -> view.area().currentLineProperty().get())).isFalse();
    }

    @Test
    void spacesAndTabsCanBeMadeVisible() {
        assertThat(Fx.supply(() -> view.area().whitespaceProperty().get())).isFalse();

        Fx.run(() -> ((CheckMenuItem) view.menuItem("menu-whitespace")).setSelected(true));

        assertThat(Fx.supply(() -> view.area().whitespaceProperty().get())).isTrue();
    }

    @Test
    void theTabsAreAsWideAsWanted() {
        choose(Settings.TAB_WIDTH, 7);

        assertThat(Fx.supply(() -> view.area().tabSizeProperty().get())).isEqualTo(7);
    }

    @Test
    void theMenuShowsWhatWasChosenElsewhere() {
        choose(Settings.WORD_WRAP, false);

        assertThat(Fx.supply(() -> ((CheckMenuItem) view.menuItem("menu-wordwrap")).isSelected()))
                .isFalse();
    }

    @Test
    void linesAreWrappedAtTheColumnThatIsWanted() throws IOException {
        open(file("notes.txt", "12345 ".repeat(60)));
        choose(Settings.WRAP_COLUMN, 22);
        Fx.run(() -> view.area().layout());
        robots.press(KeyCode.DOWN);
        robots.type("x");

        assertThat(text()).startsWith("12345 12345 12345 x12345");
    }
}

package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.kit.Theme;

/** Colours of code, as they are painted: at least 4.5 to 1, which is level AA of WCAG 2.2. */
class CodeContrastTest extends WindowFixture {
    private static final double LEAST = 4.5;
    private static final String CODE = "@A int a = 1; /* c */ if\n";

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void eachColourStandsOutOnEachGround(Look look) throws IOException {
        // In letters this large some pixels are covered whole.
        Fx.run(() ->
                settings.set(
                        settings.get().with(Settings.LOOK, look).with(Settings.FONT_SIZE, 40)));
        open(file("Main.java", CODE + CODE));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        assertPaintedAndReadable();
        robots.shortcut(KeyCode.A);
        Fx.await("the selection", () -> !view.area().carets().main().isEmpty());
        Fx.await("its highlight", () -> view.area().lookupAll(".selection-highlight").size() >= 2);
        assertPaintedAndReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void commentsStandOutInTheLineOfTheCaretAndInMatches(Look look) throws IOException {
        Fx.run(() ->
                settings.set(
                        settings.get().with(Settings.LOOK, look).with(Settings.FONT_SIZE, 40)));
        open(file("Main.java", "/* c */\n/* c */\n"));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        robots.press(KeyCode.END, KeyCode.SHIFT);
        Fx.await("the selection", () -> view.area().lookup(".selection-highlight") != null);
        Fx.run(() -> assertPaintedAndReadable("comment"));

        robots.shortcut(KeyCode.F);
        Fx.await("the other match", () -> view.area().lookup(".match") != null);
        Fx.run(() -> assertPaintedAndReadable("comment"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void commentsStandBackBehindCode(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("Main.java", "a /* c */\n"));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        Color code = Fx.supply(() -> colour(".row-letters"));
        Color comment = Fx.supply(() -> colour(".code-comment"));
        assertThat(new Contrast("", code, comment, "").ratio()).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void commentsAreToldFromStringsAlsoByTheColourBlind(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("Main.java", "a = \"b\"; // c\n"));
        Fx.await("the colours", () -> !view.area().lookupAll(".code-comment").isEmpty());

        Color comment = Fx.supply(() -> colour(".code-comment"));
        Color string = Fx.supply(() -> colour(".code-string"));
        assertThat(Eyes.USUAL.difference(comment, string)).isGreaterThan(50);
        for (Eyes eyes : Eyes.values()) {
            assertThat(eyes.difference(comment, string)).as("%s", eyes).isGreaterThan(20);
        }
    }

    private Color colour(String style) {
        return (Color) ((Text) view.node(style)).getFill();
    }

    private void assertPaintedAndReadable() {
        Fx.run(() -> {
            for (String kind : List.of("annotation", "type", "constant", "comment", "keyword")) {
                assertPaintedAndReadable(kind);
            }
        });
    }

    /** The one in the line of the caret, and the one in another. */
    private void assertPaintedAndReadable(String kind) {
        var letters = view.area().lookupAll(".code-" + kind);
        assertThat(letters).as(kind).hasSizeGreaterThanOrEqualTo(2);
        letters.forEach(node -> assertPaintedAndReadable(kind, (Text) node));
    }

    private static void assertPaintedAndReadable(String kind, Text letters) {
        Pixels painted = new Pixels(letters);
        Color wanted = (Color) letters.getFill();
        assertThat(painted.nearest(wanted)).as("%s in %s", kind, wanted).isLessThan(0.1);
        assertThat(painted.strongest()).as(kind).isGreaterThanOrEqualTo(LEAST);
    }
}

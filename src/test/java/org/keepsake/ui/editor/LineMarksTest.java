package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.Contrast;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.Theme;

/** The marks of unsaved lines and of matches, in the gutter and beside the scroll bar. */
class LineMarksTest extends WindowFixture {
    private static final String LINES = "one\ntwo\nthree\nfour\nfive\n";

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    /** How many separate shapes a kind of mark has. FX thread. */
    private int shapes(String kind) {
        return view.area().lookupAll("." + kind).stream()
                .mapToInt(node ->
                        (int)
                                ((Path) node)
                                        .getElements().stream()
                                                .filter(javafx.scene.shape.MoveTo.class::isInstance)
                                                .count())
                .sum();
    }

    private void awaitShapes(String kind, int count) {
        Fx.await(
                count + " of " + kind + ", not " + Fx.supply(() -> shapes(kind)),
                () -> shapes(kind) == count);
    }

    @Test
    void anEditedLineIsMarkedUntilItIsSaved() throws IOException {
        open(file("notes.txt", LINES));
        awaitShapes("gutter-changed", 0);
        robots.type("x");
        awaitShapes("gutter-changed", 1);
        awaitShapes("scroll-changed", 1);
        robots.save();
        awaitStatus("Saved notes.txt");
        awaitShapes("gutter-changed", 0);
        awaitShapes("scroll-changed", 0);
    }

    @Test
    void undoToTheSavedTextTakesTheMarksBack() throws IOException {
        open(file("notes.txt", LINES));
        robots.type("x");
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN);
        robots.type("y");
        awaitShapes("gutter-changed", 2);
        awaitShapes("scroll-changed", 2);
        robots.shortcut(KeyCode.Z);
        awaitShapes("scroll-changed", 1);
        awaitShapes("gutter-changed", 1);
        robots.shortcut(KeyCode.Z);
        awaitShapes("scroll-changed", 0);
        awaitShapes("gutter-changed", 0);
    }

    @Test
    void whereALineWasRemovedIsAMark() throws IOException {
        open(file("notes.txt", LINES));
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.DOWN, KeyCode.SHIFT);
        robots.press(KeyCode.DELETE);
        awaitShapes("gutter-removed", 1);
        awaitShapes("gutter-changed", 0);
    }

    @Test
    void matchesAreMarkedWhereverTheyAre() throws IOException {
        open(file("notes.txt", "needle\n" + "hay\n".repeat(3000) + "needle\n" + "hay\n".repeat(9)));
        robots.shortcut(KeyCode.F);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
        robots.type("needle");
        awaitShapes("scroll-match", 2);
        // A bar beside the line numbers means a change, and nothing else.
        awaitShapes("gutter-changed", 0);
        assertThat(Fx.supply(() -> view.area().lookupAll(".gutter-match"))).isEmpty();
        robots.press(KeyCode.ESCAPE);
        awaitShapes("scroll-match", 0);
    }

    @Test
    void aClickOnAMarkScrolls() throws IOException {
        open(file("notes.txt", "hay\n".repeat(3000) + "needle\n" + "hay\n".repeat(1000)));
        robots.shortcut(KeyCode.F);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
        robots.type("needle");
        awaitShapes("scroll-match", 1);
        robots.press(KeyCode.ESCAPE);
        robots.shortcut(KeyCode.HOME);
        Fx.await("the beginning", () -> view.area().topLine() == 0);
        Node track = view.area().lookup(".scroll-track:vertical");
        Bounds at = Fx.supply(() -> track.localToScreen(track.getLayoutBounds()));
        robots.click(new Point2D(at.getMaxX() - 2, at.getMinY() + at.getHeight() * 3000 / 4000));

        Fx.await(
                "the line of the match",
                () -> {
                    int top = view.area().topLine();
                    return top < 3000 && top > 2950;
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void marksStandOut(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", LINES));
        robots.type("x");
        robots.shortcut(KeyCode.F);
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
        robots.type("three");
        for (String kind : List.of("gutter-changed", "scroll-changed", "scroll-match")) {
            awaitShapes(kind, 1);
            assertThat(Fx.supply(() -> ratio((Shape) view.area().lookup("." + kind))))
                    .as(kind)
                    .isGreaterThan(3);
        }
    }

    private double ratio(Shape mark) {
        Color ground =
                (Color) ((Region) view.area()).getBackground().getFills().getLast().getFill();
        return new Contrast("", (Color) mark.getFill(), ground, "").ratio();
    }
}

package org.keepsake.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.SideDecorator;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** How much work a key is for the control that shows the text. */
class SingleLayoutTest extends WindowFixture {
    /** The control asks for the width of a gutter each time it lays out the text. */
    private final AtomicInteger layouts = new AtomicInteger();

    private void count() {
        Fx.run(() ->
                view.area()
                        .setRightDecorator(
                                new SideDecorator() {
                                    @Override
                                    public double getPrefWidth(double viewWidth) {
                                        layouts.incrementAndGet();
                                        return 1;
                                    }

                                    @Override
                                    public Node getMeasurementNode(int index) {
                                        return new Region();
                                    }

                                    @Override
                                    public Node getNode(int index) {
                                        return new Region();
                                    }
                                }));
        awaitFrames();
        layouts.set(0);
    }

    private void awaitFrames() {
        AtomicInteger frames = new AtomicInteger();
        Fx.await("some frames", () -> frames.incrementAndGet() > 5);
    }

    @Test
    void aKeyInTheFirstLineLaysTheTextOutOnce() throws IOException {
        open(file("notes.txt", "one\n".repeat(300)));
        count();
        robots.type("x");
        awaitFrames();
        assertThat(layouts).hasValue(1);
    }

    @Test
    void aKeyAmongManyLinesLaysTheTextOutOnce() throws IOException {
        open(file("notes.txt", "one\n".repeat(300)));
        robots.press(KeyCode.PAGE_DOWN);
        robots.press(KeyCode.UP);
        count();
        robots.type("x");
        awaitFrames();
        assertThat(layouts).hasValue(1);
    }

    @Test
    void aKeyThatTakesBracketMarksAwayLaysTheTextOutOnce() throws IOException {
        open(file("notes.txt", "()\n".repeat(300)));
        robots.press(KeyCode.RIGHT);
        assertThat(Fx.supply(() -> view.area().lookupAll(".bracket").size())).isEqualTo(2);
        count();
        robots.type("x");
        robots.type("x");
        awaitFrames();
        assertThat(layouts).hasValue(2);
    }

    @Test
    void aCaretThatMovesAmongLettersLaysNothingOut() throws IOException {
        open(file("notes.txt", "(one)\n".repeat(300)));
        robots.press(KeyCode.RIGHT);
        robots.press(KeyCode.RIGHT);
        count();
        robots.press(KeyCode.RIGHT);
        awaitFrames();
        assertThat(layouts).hasValue(0);
    }
}

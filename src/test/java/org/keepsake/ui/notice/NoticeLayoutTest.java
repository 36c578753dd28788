package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/**
 * A notice and all its buttons are read in full in a window of any size, and leave room to type.
 */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class NoticeLayoutTest extends WindowFixture {
    @Parameter private String tag = "";

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    private void fail(int width, int height) throws IOException {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        openAndType("new ");
        files.fail("write", "No space left on device");
        robots.save();
        Fx.await("the notice", () -> !view.notice().isEmpty());
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Bounds bar() {
        return inScene(view.node(".notification-bar > .pane"));
    }

    private Stream<Labeled> buttons() {
        return view.node(".notification-bar").lookupAll(".button").stream()
                .filter(node -> node instanceof Labeled button && !button.getText().isEmpty())
                .map(Labeled.class::cast);
    }

    /** The buttons that are not to be seen in full. */
    private List<Labeled> cut() {
        return buttons()
                .filter(button ->
                        button.isTextTruncated()
                                || inScene(button).getMaxX() > bar().getMaxX()
                                || inScene(button).getMaxY() > bar().getMaxY())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"600, 400, 180", "1120, 760, 100"})
    void allIsReadAndTheTextIsStillThere(int width, int height, int most) throws IOException {
        fail(width, height);

        Fx.await("the sentence in full", () -> !((Labeled) view.node("#notice")).isTextTruncated());
        Bounds sentence = Fx.supply(() -> inScene(view.node("#notice")));
        assertThat(sentence.getWidth()).isGreaterThan(300);
        assertThat(sentence.getHeight()).isLessThan(60);
        Fx.await("the notice to stand still", () -> cut().isEmpty());
        Fx.await("room for the text", () -> inScene(view.area()).getMinY() >= bar().getMaxY() - 1);
        assertThat(Fx.supply(this::bar).getHeight()).isLessThan(most);
        assertThat(Fx.supply(() -> inScene(view.area()).getHeight())).isGreaterThan(40);
        files.heal("write");
    }

    /** In one line, with a menu for the buttons and the rest of the sentence in its tooltip. */
    @Test
    void rowsOfTextStayInSightInTheLowestWindow() throws IOException {
        fail(480, 320);

        Fx.await("three rows of text", () -> inScene(view.area()).getHeight() >= 60);
        Fx.await("room for the text", () -> inScene(view.area()).getMinY() >= bar().getMaxY() - 1);
        assertThat(Fx.supply(() -> inScene(view.node("#notice")).getHeight())).isLessThan(24);
        assertThat(
                        Fx.supply(() ->
                                buttons().anyMatch(Node::isVisible)
                                        && view.node("#notice-actions").isVisible()))
                .isTrue();
        List<String> names =
                Fx.supply(() ->
                        ((MenuButton) view.node("#notice-actions"))
                                .getItems().stream().map(MenuItem::getText).toList());
        assertThat(names).isNotEmpty();

        files.heal("write");
        Fx.run(() -> ((MenuButton) view.node("#notice-actions")).getItems().getFirst().fire());
        Fx.await("what was chosen", () -> view.notice().isEmpty());
        awaitFocus();
    }

    /** Its height and its layout are for the same form, whichever the room allows. */
    @ParameterizedTest
    @ValueSource(ints = {320, 350, 380})
    void noButtonIsOutsideOfItsNotice(int height) throws IOException {
        Fx.run(() -> {
            stage.setWidth(480);
            stage.setHeight(height);
        });
        Files.writeString(openAndType("new "), "by another program");
        Fx.await("the notice", () -> !view.notice().isEmpty());

        Fx.await(
                "all of it within the notice",
                () ->
                        view.noticeCoversNothing()
                                && buttons()
                                        .filter(button -> button.getParent().isVisible())
                                        .allMatch(button ->
                                                inScene(button).getMaxY() <= bar().getMaxY()));
    }

    @Test
    void aLineOfButtonsIsOneLineWhereThereIsRoom() throws IOException {
        fail(1120, 760);

        Fx.await("the notice to stand still", () -> cut().isEmpty());
        assertThat(Fx.supply(() -> buttons().map(Node::getLayoutY).distinct().count()))
                .isEqualTo(1);
        files.heal("write");
    }
}

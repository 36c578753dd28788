package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.kit.Tips;

/** The window without a mouse, and without eyes. */
class AccessibilityTest extends WindowFixture {

    @BeforeEach
    void openFile() throws IOException {
        open(file("notes.txt", "old"));
    }

    private void failToSave() {
        files.fail("write", "No space left on device");
        robots.save();
        Fx.await("the failure", () -> !view.notice().isEmpty());
        Fx.await("the notice to stand still", () -> view.noticeButton("Retry").getHeight() > 0);
    }

    private Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }

    private boolean isInStatusBar() {
        return Stream.iterate(focused(), Objects::nonNull, Node::getParent)
                .anyMatch(node -> node == view.statusBar());
    }

    @Test
    void everyButtonOfAnIconHasWords() {
        List<Node> silent =
                Fx.supply(() ->
                        stage.getScene().getRoot().lookupAll("*").stream()
                                .filter(ButtonBase.class::isInstance)
                                .filter(node -> isEmpty(((ButtonBase) node).getText()))
                                .filter(Node::isManaged)
                                .filter(node -> isEmpty(node.getAccessibleText()))
                                .toList());

        assertThat(silent).isEmpty();
    }

    @Test
    void everyButtonOfTheToolBarHasATooltip() {
        assertThat(
                        Fx.supply(() ->
                                view.node(".keepsake-tools").lookupAll(".button").stream()
                                        .map(node -> Tips.of((ButtonBase) node))
                                        .toList()))
                .hasSizeGreaterThan(3)
                .allSatisfy(words -> assertThat(words).isNotEmpty());
    }

    private static boolean isEmpty(String words) {
        return words == null || words.isEmpty();
    }

    @Test
    void whatTheStatusBarSaysIsSaid() {
        robots.type("x");
        robots.save();
        awaitStatus("Saved notes.txt");

        assertThat(
                        Fx.supply(() ->
                                view.statusSentence()
                                        .queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo(Fx.supply(view::status));
        assertThat(Fx.supply(() -> view.node("#status .progress-bar").getAccessibleText()))
                .isEqualTo(Fx.supply(view::status));
    }

    @Test
    void aButtonOfANoticeIsSaidWithItsSentence() {
        failToSave();

        assertThat(Fx.supply(() -> view.noticeButton("Retry").getAccessibleHelp()))
                .isEqualTo(Fx.supply(view::notice))
                .contains("The disk is full.");
    }

    @Test
    void theKeysLeadThroughTheWindowAndBack() {
        failToSave();

        robots.press(KeyCode.F6);
        assertThat(Fx.supply(() -> view.noticeButton("Retry").isFocused())).isTrue();
        robots.press(KeyCode.F6);
        assertThat(Fx.supply(this::isInStatusBar)).isTrue();
        robots.press(KeyCode.F6);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tool-new");
        robots.press(KeyCode.F6);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tabs");
        robots.press(KeyCode.F6);
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void theOtherWayRoundAsWell() {
        failToSave();

        robots.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tabs");
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tool-new");
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Fx.supply(this::isInStatusBar)).isTrue();
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Fx.supply(() -> view.noticeButton("Retry").isFocused())).isTrue();
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void theArrowsMoveThroughTheToolBar() {
        robots.press(KeyCode.F6);
        robots.press(KeyCode.F6);
        robots.press(KeyCode.RIGHT);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tool-open");
        robots.press(KeyCode.LEFT);
        robots.press(KeyCode.LEFT);
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tool-save");
        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void theArrowsMoveThroughTheTabsAndEnterLeadsToTheText() {
        robots.shortcut(KeyCode.N);
        Fx.await("two tabs", () -> view.tabTitles().size() == 2);
        awaitFocus();
        robots.press(KeyCode.F6, KeyCode.SHIFT);
        robots.press(KeyCode.LEFT);
        robots.press(KeyCode.RIGHT);
        robots.press(KeyCode.LEFT);
        Fx.run(() -> {});
        assertThat(Fx.supply(() -> focused().getId())).isEqualTo("tabs");

        robots.press(KeyCode.ENTER);
        awaitFocus();
        robots.type("x");
        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
        assertThat(Fx.supply(view::text)).startsWith("x");
    }

    @Test
    void shortcutsActWhileANoticeHasTheFocus() {
        failToSave();
        robots.press(KeyCode.F6);
        robots.shortcut(KeyCode.N);

        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
    }

    @Test
    void withoutANoticeTheKeysLeadToTheStatusBar() {
        robots.press(KeyCode.F6);
        assertThat(Fx.supply(this::isInStatusBar)).isTrue();

        robots.press(KeyCode.ESCAPE);
        assertThat(Fx.supply(() -> view.area().isFocused())).isTrue();
    }

    @Test
    void aSaveIsCancelledByTheKeys() throws Exception {
        robots.type("x");
        saveHeldAt("write");
        Fx.await("the offer to cancel", view::offersCancel);

        robots.press(KeyCode.F6);
        assertThat(Fx.supply(() -> view.node("#cancel").isFocused())).isTrue();
        robots.press(KeyCode.SPACE);
        files.letGo();
        awaitStatus("Saving was cancelled.");
    }

    @Test
    void aNoticeIsClosedByTheKeys() {
        failToSave();
        robots.press(KeyCode.F6);
        for (int i = 0; i < 6 && !Fx.supply(() -> isCross(focused())); i++) {
            robots.press(KeyCode.TAB);
        }
        assertThat(Fx.supply(() -> focused().getAccessibleText())).isEqualTo("Close");

        robots.press(KeyCode.SPACE);
        Fx.await("the notice to go", () -> view.notice().isEmpty());
        awaitFocus();
    }

    private static boolean isCross(Node node) {
        return node.getStyleClass().contains("close-button");
    }
}

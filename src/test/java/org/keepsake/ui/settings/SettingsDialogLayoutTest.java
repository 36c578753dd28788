package org.keepsake.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.words.Messages;

/** The form of the settings is read in full, in each language. */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class SettingsDialogLayoutTest extends WindowFixture {
    @Parameter private String tag = "";

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    @BeforeEach
    void openDialog() {
        open();
        openSettings();
    }

    private void openSettings() {
        robots.shortcut(KeyCode.COMMA);
        Fx.await(
                "the dialog",
                () ->
                        view.dialog()
                                .filter(dialog -> dialog.lookup("#setting-look").isFocused())
                                .isPresent());
    }

    /** A window manager may keep the first size that it hears of. */
    @Test
    void itHasItsSizeBeforeItIsShown() {
        robots.press(KeyCode.ESCAPE);
        Fx.await("it to go", () -> view.dialog().isEmpty());
        List<Dimension2D> shown = new ArrayList<>();
        ListChangeListener<Window> sizes =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList()
                                .forEach(window ->
                                        window.addEventFilter(
                                                WindowEvent.WINDOW_SHOWN,
                                                e -> shown.add(size(window))));
                    }
                };
        Fx.run(() -> Window.getWindows().addListener(sizes));

        openSettings();

        Fx.run(() -> Window.getWindows().removeListener(sizes));
        assertThat(shown)
                .containsExactly(
                        Fx.supply(() -> size(view.dialog().orElseThrow().getScene().getWindow())));
    }

    private static Dimension2D size(Window window) {
        return new Dimension2D(window.getWidth(), window.getHeight());
    }

    @Test
    void nothingIsCutWithinAControl() {
        assertThat(
                        Fx.supply(() ->
                                view.dialog().orElseThrow().lookupAll(".text").stream()
                                        .filter(SettingsDialogLayoutTest::isCut)
                                        .map(Node::toString)
                                        .toList()))
                .isEmpty();
    }

    @Test
    void nothingReachesBeyondTheForm() {
        // The window takes its size with the next pulses.
        Fx.await("all to be within the form", () -> outside().isEmpty());
    }

    private List<Node> outside() {
        Node form = view.dialog().orElseThrow().lookup("#settings");
        double end = inScene(form).getMaxX();
        return form.lookupAll("*").stream()
                .filter(Control.class::isInstance)
                .filter(node -> inScene(node).getMaxX() > end)
                .toList();
    }

    @Test
    void nothingReachesBeyondTheScreen() {
        Fx.await(
                "the dialog to be on the screen",
                () -> {
                    Window window = view.dialog().orElseThrow().getScene().getWindow();
                    return Screen.getPrimary()
                            .getBounds()
                            .contains(
                                    window.getX(),
                                    window.getY(),
                                    window.getWidth(),
                                    window.getHeight());
                });
    }

    @Test
    void aSmallWindowDoesNotMakeItSmaller() {
        double height = Fx.supply(this::height);
        Fx.run(() -> {
            view.dialogButton(new Messages(language()).get("action.close")).fire();
            stage.setWidth(600);
            stage.setHeight(400);
            view.menuItem("menu-settings").fire();
        });

        Fx.await("the dialog", () -> view.dialog().isPresent() && height() == height);
    }

    private double height() {
        return view.dialog().orElseThrow().getScene().getWindow().getHeight();
    }

    @Test
    void theControlsBeginAtTheSamePlaceOnEachPage() {
        Set<Long> places =
                Fx.supply(() -> {
                    TabPane pages = (TabPane) view.dialog().orElseThrow().lookup("#settings");
                    return pages.getTabs().stream()
                            .map(page -> startOfControls(pages, page))
                            .collect(Collectors.toSet());
                });

        assertThat(places).hasSize(1);
    }

    private static long startOfControls(TabPane pages, Tab page) {
        pages.getSelectionModel().select(page);
        pages.layout();
        GridPane form = (GridPane) ((ScrollPane) page.getContent()).getContent();
        return form.getChildren().stream()
                .filter(Control.class::isInstance)
                .filter(node -> GridPane.getColumnIndex(node) == 1)
                .mapToLong(node -> Math.round(inScene(node).getMinX()))
                .distinct()
                .reduce((one, other) -> -1)
                .orElseThrow();
    }

    /** Those of printed pages are where the pages are. */
    @Test
    void everySettingIsOffered() {
        assertThat(Settings.ALL.stream().filter(one -> !one.name().startsWith("print-")))
                .allSatisfy(setting -> assertThat(offered(setting.name())).isTrue());
    }

    private boolean offered(String setting) {
        return Fx.supply(() -> view.dialog().orElseThrow().lookup("#setting-" + setting) != null);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isCut(Node node) {
        return node instanceof Text shown
                && node.getParent() instanceof Labeled label
                && label.isVisible()
                && label.getText() != null
                && !label.getText().replace("_", "").equals(shown.getText());
    }
}

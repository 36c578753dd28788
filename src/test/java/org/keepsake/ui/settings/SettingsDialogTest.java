package org.keepsake.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.FontFamilies;

/** The settings as a form, by keys and clicks. */
class SettingsDialogTest extends WindowFixture {

    @BeforeEach
    void openDialog() {
        open();
        robots.shortcut(KeyCode.COMMA);
        Fx.await(
                "the dialog",
                () -> view.dialog().filter(d -> control(Settings.LOOK).isFocused()).isPresent());
    }

    private Node control(Setting<?> setting) {
        return Objects.requireNonNull(
                view.dialog().orElseThrow().lookup("#setting-" + setting.name()), setting.name());
    }

    private <T> T get(Setting<T> setting) {
        return Fx.supply(() -> settings.get().get(setting));
    }

    private void close() {
        robots.press(KeyCode.ESCAPE);
        Fx.await("the dialog to go", () -> view.dialog().isEmpty());
    }

    private void type(Setting.Number setting, String number) {
        replace(setting, number + "\n");
    }

    private void replace(Setting.Number setting, String typed) {
        Fx.run(() -> {
            Spinner<?> spinner = (Spinner<?>) control(setting);
            spinner.getEditor().requestFocus();
            spinner.getEditor().selectAll();
        });
        robots.type(typed);
    }

    @Test
    void whatIsChosenByTheKeysHoldsAtOnce() {
        robots.press(KeyCode.DOWN);
        Fx.await("the choice", () -> settings.get().get(Settings.LOOK) == Settings.Look.LIGHT);

        assertThat(Fx.supply(() -> view.dialog().isPresent())).isTrue();
    }

    @Test
    void whatIsChosenByAClickHoldsAtOnce() {
        robots.click(Fx.supply(() -> control(Settings.LINE_NUMBERS)));
        Fx.await("the numbers to go", () -> !view.area().lineNumbersProperty().get());

        assertThat(get(Settings.LINE_NUMBERS)).isFalse();
        assertThat(
                        Fx.supply(() ->
                                ((CheckMenuItem) view.menuItem("menu-linenumbers")).isSelected()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "1000, 72", "1, 6", "abc, 14", "'', 14", "99999999999999999999, 14"})
    void aNumberIsTyped(String typed, int chosen) {
        type(Settings.FONT_SIZE, typed);

        assertThat(get(Settings.FONT_SIZE)).isEqualTo(chosen);
        assertThat(
                        Fx.supply(() ->
                                ((Spinner<?>) control(Settings.FONT_SIZE)).getEditor().getText()))
                .isEqualTo(String.valueOf(chosen));
        assertThat(Fx.supply(() -> view.dialog().isPresent())).isTrue();
    }

    @Test
    void aNumberIsTypedInPlaceOfTheOneThatTabLedTo() {
        Fx.run(() -> control(Settings.FONT).requestFocus());
        robots.press(KeyCode.TAB);
        Fx.await("the size", () -> control(Settings.FONT_SIZE).isFocused());
        robots.type("16\n");

        Fx.await("the size", () -> settings.get().get(Settings.FONT_SIZE) == 16);
    }

    @Test
    void aNumberOutOfRangeIsMarkedUntilItIsTakenAsTheNearest() {
        int before = get(Settings.FONT_SIZE);
        replace(Settings.FONT_SIZE, "999");
        assertThat(isMarked()).isTrue();
        assertThat(get(Settings.FONT_SIZE)).isEqualTo(before);
        robots.press(KeyCode.ENTER);

        Fx.await(
                "the most",
                () -> settings.get().get(Settings.FONT_SIZE) == Settings.FONT_SIZE.most());
        assertThat(isMarked()).isFalse();
    }

    private boolean isMarked() {
        return Fx.supply(() ->
                control(Settings.FONT_SIZE)
                        .getPseudoClassStates()
                        .contains(PseudoClass.getPseudoClass("bad")));
    }

    @Test
    void aNumberThatIsNoneIsForgottenByTheArrowsToo() {
        Fx.run(() -> {
            Spinner<?> spinner = (Spinner<?>) control(Settings.FONT_SIZE);
            spinner.getEditor().requestFocus();
            spinner.getEditor().setText("abc");
        });
        robots.press(KeyCode.UP);

        assertThat(get(Settings.FONT_SIZE)).isEqualTo(15);
    }

    @Test
    void allFontsAreOfferedTheMonospacedOnesFirst() {
        ComboBox<?> fonts = (ComboBox<?>) Fx.supply(() -> control(Settings.FONT));

        Fx.await("the fonts", () -> fonts.getItems().size() > 1);

        List<String> offered =
                Fx.supply(() -> fonts.getItems().stream().map(Object::toString).toList());
        FontFamilies installed = FontFamilies.installed();
        assertThat(installed.monospaced())
                .startsWith(Settings.FONT.initial())
                .doesNotContain("SansSerif", "System");
        assertThat(installed.others()).contains("SansSerif");
        assertThat(offered)
                .startsWith(installed.monospaced().toArray(String[]::new))
                .endsWith(installed.others().toArray(String[]::new));
        assertThat(fonts.getValue()).isEqualTo(Settings.FONT.initial());
        assertThat(get(Settings.FONT)).isEqualTo(Settings.FONT.initial());
        assertThat(fontBox().getConverter().toString(Settings.FONT.initial()))
                .isEqualTo("Standard monospaced");
    }

    @Test
    void escapeTakesBackAFontThatTheArrowsHaveTriedOut() {
        ComboBox<String> fonts = fontBox();
        Fx.await("the fonts", () -> fonts.getItems().size() > 2);
        Fx.run(() -> {
            fonts.requestFocus();
            fonts.show();
            fonts.setValue("SansSerif");
        });
        Fx.await("another font", () -> settings.get().get(Settings.FONT).equals("SansSerif"));

        Fx.run(() -> Event.fireEvent(listOf(fonts), pressed(KeyCode.ESCAPE)));

        Fx.await("no list", () -> !fonts.isShowing());
        assertThat(get(Settings.FONT)).isEqualTo(Settings.FONT.initial());
        assertThat(fonts.getValue()).isEqualTo(Settings.FONT.initial());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> fontBox() {
        return (ComboBox<String>) Fx.supply(() -> control(Settings.FONT));
    }

    private static Node listOf(ComboBox<?> box) {
        return ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    @Test
    void theChosenFontStaysChosenWhenTheOthersAreFound() {
        close();
        Fx.run(() -> settings.set(settings.get().with(Settings.FONT, "SansSerif")));
        robots.shortcut(KeyCode.COMMA);
        Fx.await("the dialog", () -> view.dialog().isPresent());
        ComboBox<?> fonts = (ComboBox<?>) Fx.supply(() -> control(Settings.FONT));
        Fx.await("the fonts", () -> fonts.getItems().size() > 2);

        assertThat(fonts.getSelectionModel().getSelectedItem()).isEqualTo("SansSerif");
        assertThat(fonts.getItems().get(fonts.getSelectionModel().getSelectedIndex()))
                .isEqualTo("SansSerif");
        assertThat(get(Settings.FONT)).isEqualTo("SansSerif");
    }

    @Test
    void whatIsChosenElsewhereIsShown() {
        Fx.run(() -> settings.set(settings.get().with(Settings.WORD_WRAP, false)));

        assertThat(Fx.supply(() -> ((CheckBox) control(Settings.WORD_WRAP)).isSelected()))
                .isFalse();
    }

    @Test
    void aColumnToWrapAtCanBeChosenAsLongAsLinesAreWrapped() {
        assertThat(Fx.supply(() -> control(Settings.WRAP_COLUMN).isDisabled())).isFalse();
        Fx.run(() -> settings.set(settings.get().with(Settings.WORD_WRAP, false)));
        assertThat(Fx.supply(() -> control(Settings.WRAP_COLUMN).isDisabled())).isTrue();
    }

    @Test
    void allChoicesCanBeTakenBack() {
        Fx.run(() -> {
            settings.set(
                    settings.get()
                            .with(Settings.FONT_SIZE, 40)
                            .with(Settings.TRIM_ON_SAVE, true)
                            .with(Settings.LOOK, Settings.Look.DARK));
        });
        answerDefaults("Restore Defaults");

        assertThat(Fx.supply(settings::get)).isEqualTo(Settings.DEFAULTS);
        assertThat(Fx.supply(() -> ((Spinner<?>) control(Settings.FONT_SIZE)).getValue()))
                .isEqualTo(14);
        assertThat(Fx.supply(() -> view.dialog().isPresent())).isTrue();
    }

    @Test
    void noChoiceIsTakenBackUnlessTheUserSaysSo() {
        Fx.run(() -> settings.set(settings.get().with(Settings.FONT_SIZE, 40)));
        answerDefaults("Cancel");

        assertThat(get(Settings.FONT_SIZE)).isEqualTo(40);
        assertThat(Fx.supply(() -> view.dialog().isPresent())).isTrue();
    }

    @Test
    void theQuestionIsAnsweredWithAltAndALetter() {
        Fx.run(() -> settings.set(settings.get().with(Settings.FONT_SIZE, 40)));
        Fx.run(() -> view.dialogButton("Restore All Defaults").fire());
        Fx.await("the question", () -> question().isPresent());

        assertThat(
                        Fx.supply(() ->
                                question().orElseThrow().lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .map(Button::getText)
                                        .toList()))
                .containsExactlyInAnyOrder("_Restore Defaults", "_Cancel");
        Fx.run(() ->
                question().orElseThrow().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(Button::isCancelButton)
                        .forEach(Button::fire));
        Fx.await("the question to go", () -> question().isEmpty());
    }

    private void answerDefaults(String button) {
        Fx.run(() -> view.dialogButton("Restore All Defaults").fire());
        Fx.await("the question", () -> question().isPresent());
        Fx.run(() ->
                question().orElseThrow().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(choice -> choice.getText().replace("_", "").equals(button))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Fx.await("the question to go", () -> question().isEmpty());
    }

    private static Optional<DialogPane> question() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> root instanceof DialogPane pane && pane.getHeaderText() != null)
                .map(DialogPane.class::cast)
                .filter(pane -> pane.getHeaderText().startsWith("Restore"))
                .findFirst();
    }

    @Test
    void aDelayCanBeSetOnlyWhileItMatters() {
        assertThat(Fx.supply(() -> control(Settings.AUTOSAVE_SECONDS).isDisabled())).isTrue();

        Fx.run(() ->
                settings.set(settings.get().with(Settings.AUTOSAVE, Settings.Autosave.WHEN_IDLE)));

        assertThat(Fx.supply(() -> control(Settings.AUTOSAVE_SECONDS).isDisabled())).isFalse();
    }

    @Test
    void escapeLeadsBackToTheText() {
        close();

        Fx.await("the keyboard to be back in the text", () -> stage.isFocused());
        robots.type("x");
        assertThat(Fx.supply(view::text)).isEqualTo("x");
    }

    @Test
    void thereIsOnlyOneOfIt() {
        Fx.run(() -> view.menuItem("menu-settings").fire());
        Fx.run(() -> view.menuItem("menu-settings").fire());

        assertThat(
                        Fx.supply(() ->
                                Window.getWindows().stream()
                                        .filter(w ->
                                                w instanceof Stage dialog
                                                        && dialog.getOwner() == stage)
                                        .count()))
                .isEqualTo(1);
    }

    @Test
    void itCanBeOpenedAgain() {
        close();
        robots.shortcut(KeyCode.COMMA);
        Fx.await("the dialog", () -> view.dialog().isPresent());
    }
}

package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;

/** The window on a German system. */
class GermanWindowTest extends WindowFixture {

    @Override
    protected Locale language() {
        return Locale.GERMANY;
    }

    @Test
    void menusStatusAndNoticesAreInGerman() throws IOException {
        Path notes = file("notizen.txt", "alt");
        open(notes);
        assertThat(Fx.supply(() -> view.menuButton("Bearbeiten"))).isInstanceOf(Labeled.class);

        robots.type("x");
        robots.save();
        awaitStatus("notizen.txt gespeichert · 4 Byte in");
        assertThat(notes).hasContent("xalt");

        files.fail("write", "No space left on device");
        robots.save();
        Fx.await("the failure", () -> !view.notice().isEmpty());
        assertThat(Fx.supply(view::notice))
                .isEqualTo(
                        "Der Datenträger ist voll. notizen.txt ist auf dem Datenträger unverändert,"
                                + " und Ihre Änderungen sind noch da.");
        assertThat(Fx.supply(() -> view.noticeButton("Erneut versuchen"))).isNotNull();
    }

    @Test
    void theSettingsAreInGerman() {
        open();
        robots.shortcut(KeyCode.COMMA);
        Fx.await("the dialog", () -> view.dialog().isPresent());

        Fx.run(() -> view.dialogButton("Alle Standardwerte wiederherstellen").fire());
        Fx.run(() -> view.dialogButton("Schließen").fire());
        Fx.await("the dialog to go", () -> view.dialog().isEmpty());
    }

    @Test
    void aCommandIsFoundByGermanAndByEnglishWords() {
        open();
        Fx.run(() -> settings.set(settings.get().with(Settings.ZOOM, 120)));
        robots.shortcut(KeyCode.P, KeyCode.SHIFT);
        Fx.await("the palette", () -> view.node("#palette-field").isFocused());

        assertThat(found("zoom")).anyMatch(words -> words.contains("Originalgröße"));
        assertThat(found("zeichensatz utf-16")).anyMatch(words -> words.contains("UTF-16"));
        assertThat(found("save as")).first().asString().contains("Speichern unter");
        assertThat(found("dark")).first().asString().contains("Dunkel");
        assertThat(found("exit")).first().asString().contains("Beenden");
        robots.press(KeyCode.ESCAPE);
    }

    private List<String> found(String typed) {
        return Fx.supply(() -> {
            ((TextField) view.node("#palette-field")).setText(typed);
            ListView<?> list = (ListView<?>) view.node("#palette");
            return list.getItems().stream().map(Object::toString).toList();
        });
    }

    @Test
    void aMistakeInAnExpressionIsReadInFullInASmallWindow() throws IOException {
        open(file("notizen.txt", "alt"));
        Fx.run(() -> {
            stage.setWidth(600);
            stage.setHeight(400);
        });
        robots.shortcut(KeyCode.F);
        Fx.await("the bar", () -> view.node("#find-text").isFocused());
        robots.press(KeyCode.R, KeyCode.ALT);
        for (String mistake : List.of("(", ")", "[", "*", "a{2,1}", "[b-a]", "\\y", "(?<=a*)b")) {
            Fx.run(() -> ((TextField) view.node("#find-text")).setText(mistake));
            Fx.await("the mistake " + mistake, () -> !says().getText().isEmpty());
            Fx.await("the whole of " + Fx.supply(() -> says().getText()), () -> isWhole(says()));
        }
    }

    private Labeled says() {
        return (Labeled) view.node("#find-says");
    }

    private static boolean isWhole(Labeled label) {
        return label.lookup(".text") instanceof Text shown
                && shown.getText().equals(label.getText());
    }
}

package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.kit.Theme;

/**
 * Everything that is written stands out enough in both themes: 4.5 to 1 for words, 3 to 1 for
 * icons, which is level AA of WCAG 2.2.
 */
class ContrastTest extends WindowFixture {
    private static final double WORDS = 4.5;
    private static final double ICONS = 3;

    private void open(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", "one\ntwo\nthree\n"), file("more.txt", "more"));
    }

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    private void assertReadable(Parent root) {
        assertThat(
                        Fx.supply(() -> {
                            root.applyCss();
                            root.layout();
                            return Contrast.in(root).stream()
                                    .filter(ContrastTest::isTooWeak)
                                    .toList();
                        }))
                .isEmpty();
    }

    private void assertReadable() {
        assertReadable(Fx.supply(() -> stage.getScene().getRoot()));
        assertThat(Fx.supply(() -> Contrast.in(stage.getScene().getRoot())).size())
                .isGreaterThan(10);
    }

    /** What an icon font draws is in the private use area. */
    private static boolean isTooWeak(Contrast contrast) {
        boolean icon = Character.getType(contrast.text().codePointAt(0)) == Character.PRIVATE_USE;
        return contrast.ratio() < (icon ? ICONS : WORDS);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theWindowAndASaveThatWentWell(Look look) throws IOException {
        open(look);
        robots.type("x");
        robots.save();
        awaitStatus("Saved more.txt");

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSaveThatFailed(Look look) throws IOException {
        open(look);
        files.fail("write", "No space left on device");
        robots.save();
        Fx.await("the failure", () -> !view.notice().isEmpty());

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSaveThatWasNotConfirmed(Look look) throws IOException {
        open(look);
        files.fail("forceDirectory", "Input/output error");
        robots.type("x");
        robots.save();
        Fx.await("the end", () -> view.status().contains("not confirmed"));

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSaveThatRuns(Look look) throws IOException {
        open(look);
        saveHeldAt("write");
        Fx.await("the progress", view::offersCancel);

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aChangeByAnother(Look look) throws IOException {
        open(look);
        robots.type("x");
        Path more = folder.resolve("more.txt");
        Files.writeString(more, "of somebody else");
        robots.save();
        Fx.await("the notice", () -> !view.notice().isEmpty());

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void simulatedStorageAndTheSearch(Look look) throws IOException {
        open(look);
        Fx.run(() -> view.menuItem("menu-storage-1").fire());
        robots.shortcut(KeyCode.H);
        robots.type("more");

        assertReadable();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theSettingsAndTheKeys(Look look) throws IOException {
        open(look);
        robots.shortcut(KeyCode.COMMA);
        Fx.await("the settings", () -> view.dialog().isPresent());
        assertReadable(Fx.supply(() -> view.dialog().orElseThrow()));
        Fx.run(() -> view.dialogButton("Close").fire());
        Fx.await("the settings to go", () -> view.dialog().isEmpty());

        robots.press(KeyCode.F1);
        Fx.await("the keys", () -> view.dialog().isPresent());
        assertReadable(Fx.supply(() -> view.dialog().orElseThrow()));
        Fx.run(() -> view.dialogButton("Close").fire());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theTextInItsLineAndSelected(Look look) throws IOException {
        open(look);
        bringToFront(0);
        robots.shortcut(KeyCode.A);

        Contrast letters = Fx.supply(() -> Contrast.of(letters()));
        for (String behind : List.of(".caret-line", ".selection-highlight")) {
            Fx.await(behind, () -> view.area().lookup(behind) != null);
            Color ground =
                    Fx.supply(() ->
                            Contrast.over(
                                    (Color) ((Shape) view.node(behind)).getFill(),
                                    letters.ground()));
            assertThat(new Contrast(letters.text(), letters.colour(), ground, behind).ratio())
                    .as(behind)
                    .isGreaterThanOrEqualTo(WORDS);
        }
    }

    /** Of the text, not of its margin. */
    private Text letters() {
        return view.area().lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().equals("one"))
                .findFirst()
                .orElseThrow();
    }

    /** The formula itself, by the values that everybody knows. */
    @ParameterizedTest
    @EnumSource(names = "LIGHT")
    void blackOnWhiteIsTwentyOneToOne(Look look) throws IOException {
        open(look);
        assertThat(new Contrast("", Color.BLACK, Color.WHITE, "").ratio()).isEqualTo(21);
        assertThat(new Contrast("", Color.web("#767676"), Color.WHITE, "").ratio())
                .isBetween(4.5, 4.6);
    }
}

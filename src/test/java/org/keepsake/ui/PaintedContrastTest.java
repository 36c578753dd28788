package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.kit.Theme;

/** Icons, marks and rings, as they are painted: at least 3 to 1, which is level AA of WCAG 2.2. */
class PaintedContrastTest extends WindowFixture {
    private static final double LEAST = 3;

    private void open(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", "one\ntwo\n"), file("more.txt", "more"));
    }

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    /** As soon as it stands still: a notice slides in. */
    private void assertStandsOut(String selector) {
        Fx.await(
                selector + " to stand out",
                () ->
                        stage.getScene().lookup(selector) != null
                                && new Pixels(view.node(selector)).strongest() >= LEAST);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void iconsAndMarksStandOut(Look look) throws IOException {
        open(look);
        robots.type("x");
        List.of("#tool-new .icon", "#tool-open .icon", "#tool-save .icon", ".tab-modified")
                .forEach(this::assertStandsOut);

        robots.save();
        awaitStatus("Saved more.txt");
        List.of("#save-mark .icon", ".tab-mark .icon").forEach(this::assertStandsOut);

        files.fail("write", "No space left on device");
        robots.type("x");
        robots.save();
        Fx.await("the failure", () -> !view.notice().isEmpty());
        List.of("#save-mark .icon", ".tab-failed", ".notification-bar #notice .icon")
                .forEach(this::assertStandsOut);
        files.heal("write");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatHasTheKeyboardHasARing(Look look) throws IOException {
        open(look);
        robots.shortcut(KeyCode.H);
        for (String selector :
                List.of("#find-next", "#find-case", "#replace-all", "#position", "#encoding")) {
            Node node = Fx.supply(() -> view.node(selector));
            Fx.run(node::requestFocus);
            Fx.await("the keyboard", node::isFocused);
            assertHasARing(selector);
        }
    }

    /** Around the box, of which it is no part. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aCheckBoxThatHasTheKeyboardHasARing(Look look) throws IOException {
        open(look);
        robots.shortcut(KeyCode.COMMA);
        Fx.await("the settings", () -> view.dialog().isPresent());
        Node box = Fx.supply(() -> view.dialog().orElseThrow().lookup("#setting-show-whitespace"));
        Fx.run(box::requestFocus);
        Fx.await("the keyboard", box::isFocused);
        Fx.run(() -> {
            Pixels painted = new Pixels(box.lookup(".box"));
            Contrast ring = new Contrast("", painted.at(-0.12, 0.5), painted.at(0.5, 0.5), "ring");
            assertThat(ring.ratio()).isGreaterThanOrEqualTo(LEAST);
        });
        Fx.run(() -> view.dialogButton("Close").fire());
    }

    private void assertHasARing(String selector) {
        Fx.run(() -> {
            Pixels painted = new Pixels(view.node(selector));
            Color ring = painted.at(0, 0.5);
            Color within = painted.at(0.15, 0.2);
            assertThat(new Contrast("", ring, within, selector).ratio())
                    .as("%s: %s on %s", selector, ring, within)
                    .isGreaterThanOrEqualTo(LEAST);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSwitchThatIsOnHasAnEdgeOfItsOwn(Look look) throws IOException {
        open(look);
        robots.shortcut(KeyCode.F);

        Fx.run(() -> ((ToggleButton) view.node("#find-case")).fire());

        assertHasARing("#find-case");
        assertStandsOut("#find-case");
    }
}

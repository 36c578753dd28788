package org.keepsake.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.WindowFixture;

/** Popups on a display that shows nothing through them. */
class OpaquePopupsTest extends WindowFixture {

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pixelsThatATooltipCoversInPartHaveItsColour(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", "old"));
        Fx.run(() -> {
            WindowFill.fill(_ -> true);
            stage.getScene().getStylesheets().add(opaque());
            Tooltip tooltip = new Tooltip("words");
            tooltip.show(stage, 100, 100);
            Scene scene = tooltip.getScene();
            scene.getRoot().applyCss();

            Region label = (Region) tooltip.getSkin().getNode();
            assertThat(scene.getFill())
                    .isEqualTo(label.getBackground().getFills().getLast().getFill());
            tooltip.hide();
        });
    }

    private static String opaque() {
        return Objects.requireNonNull(Theme.class.getResource("opaque-popups.css"))
                .toExternalForm();
    }
}

package org.keepsake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Settings;
import org.keepsake.profile.Settings.Look;
import org.keepsake.ui.kit.Theme;

/** The bar that fills while a save runs, as it is painted. */
class ProgressBarTest extends WindowFixture {

    @AfterAll
    static void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void fillsInAColourThatStandsOutFromItsTrack(Look look) throws IOException {
        Fx.run(() -> settings.set(settings.get().with(Settings.LOOK, look)));
        open(file("notes.txt", "a line of the text\n".repeat(150_000)));
        robots.type("x");
        Gate gate = files.holdAfter(6, "write");
        robots.save();
        gate.awaitArrivals(1);
        Fx.await("the bar", () -> view.progressBar().getProgress() > 0.1);

        Fx.run(() -> {
            Pixels painted = new Pixels(view.progressBar());
            Color fill = painted.at(0.05, 0.5);
            Color track = painted.at(0.95, 0.5);
            assertThat(new Contrast("", fill, track, "bar").ratio())
                    .as("%s on %s", fill, track)
                    .isGreaterThanOrEqualTo(3);
            assertThat(fill.getSaturation()).as("the accent's").isGreaterThan(0.5);
        });
        gate.open();
    }
}

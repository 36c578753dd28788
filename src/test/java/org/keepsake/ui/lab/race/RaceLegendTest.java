package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.words.Messages;

/** The legend of the picture, in each language. */
class RaceLegendTest {
    private static final double USUAL = 948;
    private static final double NARROW = 568;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
        Fx.run(() -> new Theme(Settings.Look.LIGHT).choose(Settings.Look.LIGHT));
    }

    private static RaceLegend legend(String language) {
        return new RaceLegend(new Messages(Locale.forLanguageTag(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void itIsOneRowWhereThereIsRoomAndMoreWhereThereIsNot(String language) {
        Fx.run(() -> {
            RaceLegend legend = legend(language);
            double oneRow = legend.height(Double.MAX_VALUE);

            assertThat(legend.height(USUAL)).isEqualTo(oneRow);
            assertThat(legend.height(NARROW)).isGreaterThan(oneRow);
        });
    }

    /** No other sign is red. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theRedPatchOfALaneIsExplained(String language) {
        Fx.run(() -> {
            Canvas canvas = new Canvas(USUAL, 40);
            Pane pane = new Pane(canvas);
            RacePalette palette = new RacePalette(pane);
            Scene scene = new Scene(pane);
            Theme.addTo(scene.getStylesheets());
            pane.applyCss();

            legend(language).draw(new RacePen(canvas.getGraphicsContext2D(), palette), 0, USUAL);

            WritableImage picture = canvas.snapshot(null, null);
            PixelReader pixels = picture.getPixelReader();
            long red =
                    IntStream.range(0, (int) (picture.getWidth() * picture.getHeight()))
                            .mapToObj(i ->
                                    pixels.getColor(
                                            i % (int) picture.getWidth(),
                                            i / (int) picture.getWidth()))
                            .filter(color ->
                                    color.getRed() > color.getGreen() + 0.3
                                            && color.getRed() > color.getBlue() + 0.3)
                            .count();
            assertThat(red).isGreaterThan(30);
        });
    }
}

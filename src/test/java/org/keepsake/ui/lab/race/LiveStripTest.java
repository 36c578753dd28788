package org.keepsake.ui.lab.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.words.Messages;

/** What is typed while a document is saved. */
class LiveStripTest {

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | this is typed while the document is saved",
                "de | das wird getippt, während gespeichert wird"
            })
    void theLineIsInTheLanguageOfTheWindowAndBeginsAnewWhenItIsComplete(
            String language, String line) {
        Fx.run(() -> {
            LiveStrip strip = new LiveStrip(new Messages(Locale.forLanguageTag(language)));
            Scene scene = new Scene(strip.node());
            scene.getRoot().applyCss();
            TextField field = (TextField) scene.lookup("#race-line");
            for (int i = 0; i < line.length(); i++) {
                strip.press(() -> {});
            }
            assertThat(field.getText()).isEqualTo(line);
            field.home();

            strip.press(() -> {});
            assertThat(field.getText()).isEqualTo(line + " ");
            strip.press(() -> {});
            assertThat(field.getText()).isEqualTo(line.substring(0, 1));
        });
    }

    @Test
    void whenTheSaveIsOverTheSentenceIsFinished() {
        Fx.run(() -> {
            LiveStrip strip = new LiveStrip(new Messages(Locale.ROOT));
            Scene scene = new Scene(strip.node());
            scene.getRoot().applyCss();
            TextField field = (TextField) scene.lookup("#race-line");
            for (int i = 0; i < 50; i++) {
                strip.press(() -> {});
            }

            strip.finish();
            // Pressed before, and handled late.
            strip.press(() -> {});
            assertThat(field.getText()).isEqualTo("this is typed while the document is saved");

            strip.clear();
            strip.press(() -> {});
            assertThat(field.getText()).isEqualTo("t");
        });
    }
}

package org.keepsake.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings.Look;

class WindowFillTest {

    @AfterEach
    void usualTheme() {
        Fx.run(() -> new Theme(Look.LIGHT).choose(Look.LIGHT));
    }

    @Test
    void aWindowIsDarkBeforeItsFirstFrame() {
        Fx.start();
        Fx.run(() -> {
            new Theme(Look.DARK).choose(Look.DARK);
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 100, 100));
            stage.show();

            Paint fill = stage.getScene().getFill();
            stage.close();

            assertThat(fill).isInstanceOf(Color.class);
            assertThat(((Color) fill).getBrightness()).isLessThan(0.3);
        });
    }
}

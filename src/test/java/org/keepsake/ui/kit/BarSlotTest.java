package org.keepsake.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** A bar that is shown now and then. */
class BarSlotTest {

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void aFieldHasItsSkinBeforeItCanGetTheFocus() {
        Fx.run(() -> {
            TextField field = new TextField();
            BarSlot slot = new BarSlot(new HBox(field));
            HBox window = new HBox(slot.node());
            assertThat(new Scene(window).getRoot()).isSameAs(window);
            slot.show();

            assertThat(field.getSkin()).isNotNull();
        });
    }
}

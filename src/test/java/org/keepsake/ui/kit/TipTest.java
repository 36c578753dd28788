package org.keepsake.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

/** Tips, which need no popup before there is a pointer. */
class TipTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private final Button button = new Button();
    private final Tip tip = new Tip(button);

    @Test
    void aTipThatNobodyPointsAtHasNoPopup() {
        Fx.run(() -> tip.say("Saves"));

        assertThat(button.getTooltip()).isNull();
        assertThat(button.getAccessibleHelp()).isEqualTo("Saves");
    }

    @Test
    void thePointerIsToldWhatWasSaidLast() {
        Fx.run(() -> tip.say("Saves"));
        assertThat(Fx.supply(() -> Tips.of(button))).isEqualTo("Saves");

        Fx.run(() -> tip.say("Saves it"));
        assertThat(button.getTooltip().getText()).isEqualTo("Saves it");
    }

    @Test
    void nothingIsToldWhereThereIsNothingToTell() {
        Fx.run(() -> tip.say("Saves"));
        assertThat(Fx.supply(() -> Tips.of(button))).isNotEmpty();

        Fx.run(() -> tip.say(""));
        assertThat(button.getTooltip()).isNull();
        assertThat(Fx.supply(() -> Tips.of(button))).isEmpty();
    }
}

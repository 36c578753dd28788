package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.LoadedSettings;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;

/** A file of settings that is no good is told of when the window is there. */
class SettingsNoticesTest extends WindowFixture {
    private LoadedSettings.Mistake mistake =
            new LoadedSettings.Mistake(List.of(), Optional.empty());

    @Override
    protected void beforeShowing(EditorWindow window) {
        window.tellOf(mistake);
    }

    private String notice() {
        Fx.await("the notice", () -> !view.notice().isEmpty());
        return Fx.supply(view::notice);
    }

    @Test
    void aFileThatMeansNothingIsToldOfWithThePlaceWhereItIsKept() throws IOException {
        Path kept = Path.of("settings.properties.broken");
        mistake = new LoadedSettings.Mistake(List.of(), Optional.of(kept));
        open(file("notes.txt", "old"));

        assertThat(notice())
                .isEqualTo(
                        "The settings file could not be read. Default settings are in use."
                                + " The file was kept as "
                                + kept);
    }

    @Test
    void valuesThatMeanNothingAreNamed() {
        mistake = new LoadedSettings.Mistake(List.of("look", "font-size"), Optional.empty());
        open();

        assertThat(notice())
                .isEqualTo(
                        "The settings file has an invalid value for “Theme”, “Font size (pixels)”. The"
                                + " default is in use. The file could not be kept under another"
                                + " name. It will be replaced when you change a setting.");
    }
}

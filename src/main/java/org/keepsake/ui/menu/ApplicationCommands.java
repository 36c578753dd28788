package org.keepsake.ui.menu;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.settings.SettingsDialog;

/** The commands that are about the program as a whole. FX thread. */
public final class ApplicationCommands {
    private static final ObservableBooleanValue NEVER = new SimpleBooleanProperty(false);

    final Command settings;
    final Command shortcuts;
    final Command about;
    final Command palette;
    final Command fullScreen;
    final Command race;

    public ApplicationCommands(
            Stage stage,
            SettingsDialog settings,
            ShortcutSheet shortcuts,
            AboutDialog about,
            CommandPalette palette,
            Runnable race) {
        this.settings =
                new Command(
                        "settings",
                        IconShape.SETTINGS,
                        Optional.of(new KeyCodeCombination(KeyCode.COMMA, SHORTCUT_DOWN)),
                        NEVER,
                        settings::show);
        this.shortcuts =
                new Command(
                        "shortcuts",
                        IconShape.COMMAND,
                        Optional.of(new KeyCodeCombination(KeyCode.F1)),
                        NEVER,
                        shortcuts::show);
        this.about = new Command("about", IconShape.INFO, Optional.empty(), NEVER, about::show);
        this.palette =
                new Command(
                        "palette",
                        IconShape.TERMINAL,
                        Optional.of(new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN)),
                        NEVER,
                        palette::show);
        fullScreen =
                new Command(
                        "fullscreen",
                        IconShape.MAXIMIZE_2,
                        Optional.of(new KeyCodeCombination(KeyCode.F11)),
                        NEVER,
                        () -> stage.setFullScreen(!stage.isFullScreen()));
        // Esc has other work to do, and the hint would lie over the text.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        this.race = new Command("race", IconShape.PLAY, Optional.empty(), NEVER, race);
    }
}

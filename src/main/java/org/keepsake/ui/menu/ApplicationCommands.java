package org.keepsake.ui.menu;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.settings.SettingsDialog;

/** The commands for the program as a whole. */
public final class ApplicationCommands {
    final Command settings;
    final Command shortcuts;
    final Command about;
    final Command palette;
    final Command fullScreen;
    final Command newWindow;
    final Command race;
    final Command tour;

    public ApplicationCommands(
            Stage stage,
            SettingsDialog settings,
            ShortcutSheet shortcuts,
            AboutDialog about,
            CommandPalette palette,
            Runnable newWindow,
            Runnable race,
            Runnable tour) {
        this.settings =
                Command.of("settings", IconShape.SETTINGS, settings::show)
                        .keys(KeyCode.COMMA, SHORTCUT_DOWN);
        this.shortcuts =
                Command.of("shortcuts", IconShape.COMMAND, shortcuts::show).keys(KeyCode.F1);
        this.about = Command.of("about", IconShape.INFO, about::show);
        this.palette =
                Command.of("palette", IconShape.TERMINAL, palette::show)
                        .keys(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN);
        fullScreen =
                Command.of(
                                "fullscreen",
                                IconShape.MAXIMIZE_2,
                                () -> stage.setFullScreen(!stage.isFullScreen()))
                        .keys(KeyCode.F11);
        // Esc has other work to do, and the hint would cover the text.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        this.newWindow =
                Command.of("newwindow", IconShape.PLUS, newWindow)
                        .keys(KeyCode.N, SHORTCUT_DOWN, SHIFT_DOWN);
        this.race = Command.of("race", IconShape.PLAY, race);
        this.tour = Command.of("tour", IconShape.PLAY, tour);
    }
}

package org.keepsake.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import org.keepsake.settings.Settings;

/**
 * Puts on the light or the dark theme and keeps following the system where the user wants that. FX
 * thread.
 */
final class Theme {
    private static final String OWN = Theme.class.getResource("keepsake.css").toExternalForm();

    private Settings.Look look = Settings.Look.SYSTEM;

    Theme() {
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    /** Our own rules, over those of the theme. */
    static void addTo(ObservableList<String> stylesheets) {
        stylesheets.add(OWN);
    }

    void choose(Settings.Look look) {
        this.look = look;
        apply();
    }

    private void apply() {
        boolean dark =
                switch (look) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        var theme = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }
}

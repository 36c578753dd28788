package org.keepsake.ui.kit;

import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.stage.Stage;
import org.keepsake.profile.Settings;

/**
 * Applies the light or the dark theme, and follows the system's choice if the user wants that.
 *
 * <p>The themes are AtlantaFX's Primer, compiled by the build, as is {@code keepsake.css}.
 */
public final class Theme {
    private static final String LIGHT = stylesheet("light.bss");
    private static final String DARK = stylesheet("dark.bss");
    private static final String OWN = stylesheet("keepsake.bss");
    private static final String OPAQUE_POPUPS = stylesheet("opaque-popups.css");

    private Settings.Look look;

    /** Creates the theme for {@code look}. */
    public Theme(Settings.Look look) {
        this.look = look;
        // A window has whole pixels, of which a popup covers the last in part; on a display
        // without a compositor the rest of these would be white.
        WindowFill.fill(window -> window instanceof Stage || hasOpaquePopups());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    /** Adds our own rules, which override those of the theme. */
    public static void addTo(ObservableList<String> stylesheets) {
        stylesheets.add(OWN);
        if (hasOpaquePopups()) {
            stylesheets.add(OPAQUE_POPUPS);
        }
    }

    private static boolean hasOpaquePopups() {
        return !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    }

    /** Changes to this look. */
    public void choose(Settings.Look chosen) {
        look = chosen;
        apply();
    }

    private void apply() {
        boolean dark =
                switch (look) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        String theme = dark ? DARK : LIGHT;
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
    }

    private static String stylesheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}

package org.keepsake.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.text.Font;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.view.TextView;

/** Applies the user's choice of font and colours to the text, and keeps it up to date. */
public final class TextAppearance {
    private final ObservableValue<Settings> settings;
    private final ObservableValue<Font> font;

    /** Creates an appearance that follows {@code settings}. */
    public TextAppearance(ObservableValue<Settings> settings) {
        this.settings = settings;
        font = settings.map(TextAppearance::font);
    }

    /** The font of a text; the default font if the chosen one does not exist. */
    public static Font font(Settings settings) {
        return font(
                settings, settings.get(Settings.FONT_SIZE) * settings.get(Settings.ZOOM) / 100.0);
    }

    /** The font of a text in another size, where its pixels are not those of the screen. */
    public static Font font(Settings settings, double size) {
        String family = settings.get(Settings.FONT);
        Font font = Font.font(family, size);
        return font.getFamily().equalsIgnoreCase(family)
                ? font
                : Font.font(Settings.FONT.initial(), size);
    }

    /** Applies the settings to the text of {@code editor}, now and whenever they change. */
    public void putOn(Editor editor) {
        TextView view = editor.text().view();
        view.wrapProperty().bind(value(Settings.WORD_WRAP));
        view.wrapColumnProperty().bind(value(Settings.WRAP_COLUMN));
        view.lineNumbersProperty().bind(value(Settings.LINE_NUMBERS));
        view.whitespaceProperty().bind(value(Settings.SHOW_WHITESPACE));
        view.currentLineProperty().bind(value(Settings.CURRENT_LINE));
        editor.text().brackets().shownProperty().bind(value(Settings.MATCHING_BRACKETS));
        view.tabSizeProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () -> editor.settings(settings.getValue()).get(Settings.TAB_WIDTH),
                                settings,
                                editor.conventionsProperty()));
        view.fontProperty().bind(font);
        view.lineSpacingProperty()
                .bind(settings.map(now -> now.get(Settings.LINE_SPACING) / 100.0));
    }

    private <T> ObservableValue<T> value(Setting<T> setting) {
        return settings.map(now -> now.get(setting));
    }
}

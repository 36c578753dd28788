package org.keepsake.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting.Choice;
import org.keepsake.profile.Setting.Family;
import org.keepsake.profile.Setting.Flag;
import org.keepsake.profile.Setting.Number;

/** The user's choices, for all windows: a value for each {@link Setting}. Immutable. */
public final class Settings {
    /** The theme. */
    public static final Choice<Look> LOOK = new Choice<>("look", Look.SYSTEM);

    /** The language of the window. */
    public static final Choice<Language> LANGUAGE =
            new Choice<>("window-language", Language.SYSTEM);

    /** Whether long lines are wrapped. */
    public static final Flag WORD_WRAP = new Flag("word-wrap", true);

    /** How many columns a line has at most before it is wrapped; 0 for as many as there is room. */
    public static final Number WRAP_COLUMN = new Number("wrap-column", 0, 1000, 0);

    /** Whether lines are numbered on the left. */
    public static final Flag LINE_NUMBERS = new Flag("line-numbers", true);

    /** Whether spaces and tabs are made visible. */
    public static final Flag SHOW_WHITESPACE = new Flag("show-whitespace", false);

    /** Whether the caret's line has a different background. */
    public static final Flag CURRENT_LINE = new Flag("current-line", true);

    /** Whether the bracket at the caret and its partner are highlighted. */
    public static final Flag MATCHING_BRACKETS = new Flag("matching-brackets", true);

    /** Whether the letters of code are coloured, by its language. */
    public static final Flag CODE_COLOURS = new Flag("code-colours", true);

    /** Whether the status bar shows how fast the window has responded. */
    public static final Flag RESPONSIVENESS = new Flag("responsiveness", true);

    /** The font family of the text; if the system does not have it, this default is used. */
    public static final Family FONT = new Family("font", "Monospaced");

    /** The font size of the text, in pixels at a scale of 1. */
    public static final Number FONT_SIZE = new Number("font-size", 6, 72, 14);

    /** The size of the text on the screen, in percent of {@link #FONT_SIZE}. */
    public static final Number ZOOM = new Number("zoom", 30, 300, 100);

    /** The line spacing, in percent of the font's height. */
    public static final Number LINE_SPACING = new Number("line-spacing", 100, 300, 110);

    /** The number of columns from one tab stop to the next. */
    public static final Number TAB_WIDTH = new Number("tab-width", 1, 16, 4);

    /** Whether the Tab key inserts spaces, up to the next tab stop. */
    public static final Flag INSERT_SPACES = new Flag("insert-spaces", false);

    /** Whether a new line begins with the indentation of the line before it. */
    public static final Flag AUTO_INDENT = new Flag("auto-indent", true);

    /** Whether spaces and tabs at the ends of lines are removed when the document is saved. */
    public static final Flag TRIM_ON_SAVE = new Flag("trim-on-save", false);

    /** When a successful save is announced by a notice, in addition to the status bar. */
    public static final Choice<SaveNotice> SAVE_NOTICE =
            new Choice<>("save-notice", SaveNotice.WHEN_SLOW);

    /** When a document is saved automatically. */
    public static final Choice<Autosave> AUTOSAVE = new Choice<>("autosave", Autosave.OFF);

    /** How many seconds must pass without typing before {@link Autosave#WHEN_IDLE} saves. */
    public static final Number AUTOSAVE_SECONDS = new Number("autosave-seconds", 1, 3600, 10);

    /** Whether unsaved edits are kept, so that they survive a crash. */
    public static final Flag KEEP_EDITS = new Flag("keep-edits", true);

    /** What happens to unsaved edits when the program quits. */
    public static final Choice<OnQuit> ON_QUIT = new Choice<>("on-quit", OnQuit.ASK);

    /** How many MiB earlier versions of files may take in total; 0 to keep none. */
    public static final Number HISTORY_MIB = new Number("history-mib", 0, 1 << 20, 500);

    /**
     * The size in MiB up to which a file is copied when its version can't be kept without a copy.
     */
    public static final Number HISTORY_COPY_MIB = new Number("history-copy-mib", 0, 1 << 20, 16);

    /** The size of printed letters in points. */
    public static final Number PRINT_FONT_SIZE = new Number("print-font-size", 5, 72, 10);

    /** How wide the margins of printed pages are. */
    public static final Choice<Margins> PRINT_MARGINS =
            new Choice<>("print-margins", Margins.NORMAL);

    /**
     * Whether printed pages have a heading: the name of the document and the number of the page.
     */
    public static final Flag PRINT_HEADING = new Flag("print-heading", true);

    /** Whether lines are numbered on paper. */
    public static final Flag PRINT_NUMBERS = new Flag("print-numbers", false);

    /** All settings, in display order. */
    public static final List<Setting<?>> ALL =
            List.of(
                    LOOK,
                    LANGUAGE,
                    FONT,
                    FONT_SIZE,
                    ZOOM,
                    LINE_SPACING,
                    WORD_WRAP,
                    WRAP_COLUMN,
                    LINE_NUMBERS,
                    SHOW_WHITESPACE,
                    CURRENT_LINE,
                    MATCHING_BRACKETS,
                    CODE_COLOURS,
                    RESPONSIVENESS,
                    TAB_WIDTH,
                    INSERT_SPACES,
                    AUTO_INDENT,
                    TRIM_ON_SAVE,
                    AUTOSAVE,
                    AUTOSAVE_SECONDS,
                    KEEP_EDITS,
                    ON_QUIT,
                    HISTORY_MIB,
                    HISTORY_COPY_MIB,
                    SAVE_NOTICE,
                    PRINT_FONT_SIZE,
                    PRINT_MARGINS,
                    PRINT_HEADING,
                    PRINT_NUMBERS);

    /** All settings at their defaults. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<Setting<?>, Object> chosen;

    private Settings(Map<Setting<?>, Object> chosen) {
        this.chosen = chosen;
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked") // Safe because only with() adds values.
    public <T> T get(Setting<T> setting) {
        Object value = chosen.get(setting);
        return value == null ? setting.initial() : (T) value;
    }

    /** Returns the same settings with another value for one of them. */
    public <T> Settings with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> others = new HashMap<>(chosen);
        if (value.equals(setting.initial())) {
            others.remove(setting);
        } else {
            others.put(setting, value);
        }
        return new Settings(Map.copyOf(others));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings that && chosen.equals(that.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return chosen.toString();
    }

    /** The theme to use. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The margins of printed pages. */
    public enum Margins {
        NARROW,
        NORMAL,
        WIDE
    }

    /** The language of the window, from the next start. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /**
         * Returns the locale of the window.
         *
         * @param system that of the system; it is kept, with its region, if it has this language
         */
        public Locale on(Locale system) {
            Locale language =
                    switch (this) {
                        case SYSTEM -> system;
                        case ENGLISH -> Locale.ENGLISH;
                        case GERMAN -> Locale.GERMAN;
                    };
            return language.getLanguage().equals(system.getLanguage()) ? system : language;
        }
    }

    /** What happens to unsaved edits when the program quits. */
    public enum OnQuit {
        /** Ask about each document. */
        ASK,
        /** Bring them back at the next start, without asking. */
        KEEP
    }

    /** When a successful save deserves a notice of its own. */
    public enum SaveNotice {
        ALWAYS,
        WHEN_SLOW,
        NEVER
    }

    /** When a document is saved automatically. */
    public enum Autosave {
        OFF,
        /** When nothing has been typed for {@link #AUTOSAVE_SECONDS}. */
        WHEN_IDLE,
        WHEN_FOCUS_IS_LOST
    }
}

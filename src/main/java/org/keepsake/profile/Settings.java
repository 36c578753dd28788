package org.keepsake.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting.Choice;
import org.keepsake.profile.Setting.Family;
import org.keepsake.profile.Setting.Flag;
import org.keepsake.profile.Setting.Number;

/** What the user has chosen, for all windows: a value for each {@link Setting}. Immutable. */
public final class Settings {
    /** The theme. */
    public static final Choice<Look> LOOK = new Choice<>("look", Look.SYSTEM);

    /** Whether long lines are wrapped. */
    public static final Flag WORD_WRAP = new Flag("word-wrap", false);

    /** Whether the lines are numbered at their left. */
    public static final Flag LINE_NUMBERS = new Flag("line-numbers", true);

    /** Whether the line of the caret has another background. */
    public static final Flag CURRENT_LINE = new Flag("current-line", true);

    /** Whether the bracket at the caret and its partner are marked. */
    public static final Flag MATCHING_BRACKETS = new Flag("matching-brackets", true);

    /** The family of the text's font; one that the system does not have is as good as this one. */
    public static final Family FONT = new Family("font", "Monospaced");

    /** The size of the text's font, in pixels at a scale of 1. */
    public static final Number FONT_SIZE = new Number("font-size", 6, 72, 14);

    /** The distance of lines, in hundredths of the height of the font. */
    public static final Number LINE_SPACING = new Number("line-spacing", 100, 300, 110);

    /** How many columns there are from one tab stop to the next. */
    public static final Number TAB_WIDTH = new Number("tab-width", 1, 16, 4);

    /** Whether the Tab key types spaces, up to the next tab stop. */
    public static final Flag INSERT_SPACES = new Flag("insert-spaces", false);

    /** Whether a new line begins with the spaces and tabs that the line before it begins with. */
    public static final Flag AUTO_INDENT = new Flag("auto-indent", true);

    /** Whether spaces and tabs at the ends of lines go when the document is saved. */
    public static final Flag TRIM_ON_SAVE = new Flag("trim-on-save", false);

    /** When a save that went well is told by a notice, besides the status bar. */
    public static final Choice<SaveNotice> SAVE_NOTICE =
            new Choice<>("save-notice", SaveNotice.WHEN_SLOW);

    /** When a document is saved without being told to. */
    public static final Choice<Autosave> AUTOSAVE = new Choice<>("autosave", Autosave.OFF);

    /** How many seconds nothing must have been typed before {@link Autosave#WHEN_IDLE} saves. */
    public static final Number AUTOSAVE_SECONDS = new Number("autosave-seconds", 1, 3600, 10);

    /** Whether edits that are not saved yet are kept, so that they survive a crash. */
    public static final Flag KEEP_EDITS = new Flag("keep-edits", true);

    /** What becomes of unsaved edits when the program is left. */
    public static final Choice<OnQuit> ON_QUIT = new Choice<>("on-quit", OnQuit.ASK);

    /** How many MiB earlier versions of files may take together; 0 to keep none. */
    public static final Number HISTORY_MIB = new Number("history-mib", 0, 1 << 20, 500);

    /** Up to how many MiB a file is copied where its version can't be had without a copy. */
    public static final Number HISTORY_COPY_MIB = new Number("history-copy-mib", 0, 1 << 20, 16);

    /** All of them, in the order in which they are offered. */
    public static final List<Setting<?>> ALL =
            List.of(
                    LOOK,
                    FONT,
                    FONT_SIZE,
                    LINE_SPACING,
                    WORD_WRAP,
                    LINE_NUMBERS,
                    CURRENT_LINE,
                    MATCHING_BRACKETS,
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
                    SAVE_NOTICE);

    /** What a user who has chosen nothing gets. */
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<Setting<?>, Object> chosen;

    private Settings(Map<Setting<?>, Object> chosen) {
        this.chosen = chosen;
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked") // with() is the only way in
    public <T> T get(Setting<T> setting) {
        Object value = chosen.get(setting);
        return value == null ? setting.initial() : (T) value;
    }

    /** The same with another value of one setting. */
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

    /** Which theme to wear. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What becomes of unsaved edits when the program is left. */
    public enum OnQuit {
        /** The user is asked about each document. */
        ASK,
        /** They are there at the next start; nothing is asked. */
        KEEP
    }

    /** When a save that went well deserves a notice of its own. */
    public enum SaveNotice {
        ALWAYS,
        WHEN_SLOW,
        NEVER
    }

    /** When a document is saved without being told to. */
    public enum Autosave {
        OFF,
        /** When nothing was typed for {@link #AUTOSAVE_SECONDS}. */
        WHEN_IDLE,
        WHEN_FOCUS_IS_LOST
    }
}

package org.keepsake.settings;

/**
 * What the user has chosen, for all windows.
 *
 * @param look the theme
 * @param wordWrap whether long lines are wrapped
 * @param saveNotice when a save that went well is told by a notice, besides the status bar
 * @param howToSave who does the work of a save
 */
public record Settings(Look look, boolean wordWrap, SaveNotice saveNotice, HowToSave howToSave) {

    /** Which theme to wear. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** When a save that went well deserves a notice of its own. */
    public enum SaveNotice {
        ALWAYS,
        WHEN_SLOW,
        NEVER
    }

    /** Who does the work of a save; all of them do it equally safely. */
    public enum HowToSave {
        /** The thread of the window, which can do nothing else meanwhile: how not to do it. */
        UI_THREAD,
        BACKGROUND_THREAD,
        CHILD_PROCESS
    }

    /** What a user who has chosen nothing gets. */
    public static final Settings DEFAULTS =
            new Settings(Look.SYSTEM, false, SaveNotice.WHEN_SLOW, HowToSave.BACKGROUND_THREAD);

    /** The same with another look. */
    public Settings with(Look other) {
        return new Settings(other, wordWrap, saveNotice, howToSave);
    }

    /** The same with another choice of notices. */
    public Settings with(SaveNotice other) {
        return new Settings(look, wordWrap, other, howToSave);
    }

    /** The same with lines wrapped or not. */
    public Settings withWordWrap(boolean wrap) {
        return new Settings(look, wrap, saveNotice, howToSave);
    }

    /** The same with another way to save. */
    public Settings with(HowToSave other) {
        return new Settings(look, wordWrap, saveNotice, other);
    }
}

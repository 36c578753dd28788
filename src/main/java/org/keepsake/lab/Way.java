package org.keepsake.lab;

/** Who does the work of a save. All of them do it equally safely. */
public enum Way {
    /** The thread of the window, which can do nothing else meanwhile: how not to do it. */
    UI_THREAD,
    BACKGROUND_THREAD,
    CHILD_PROCESS
}

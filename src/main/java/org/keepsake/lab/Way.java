package org.keepsake.lab;

/** Which thread or process does the work of a save. All of them are equally safe. */
public enum Way {
    /** The FX thread, which can do nothing else meanwhile: how not to do it. */
    UI_THREAD,
    BACKGROUND_THREAD,
    CHILD_PROCESS
}

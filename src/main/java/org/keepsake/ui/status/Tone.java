package org.keepsake.ui.status;

import java.util.Locale;

/** How the status bar looks, by what it tells; each has a style class. */
enum Tone {
    /** Nothing that calls for attention. */
    IDLE,
    /** Something is going on. */
    SAVING,
    /** The text is stored. */
    SAVED,
    /** The text is stored, but may not survive a power failure. */
    UNCONFIRMED,
    /** The text is not stored. */
    FAILED;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}

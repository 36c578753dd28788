package org.keepsake.storage;

/** How new bytes took the place of the old ones. */
public enum Route {
    /** A new file was renamed over the old one. */
    ATOMIC,
    /** The old file was written over, both versions being kept aside meanwhile. */
    IN_PLACE
}

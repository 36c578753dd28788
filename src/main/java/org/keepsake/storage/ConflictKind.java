package org.keepsake.storage;

/** How a file differs from what the last load or save left. */
public enum ConflictKind {
    CHANGED,
    DELETED,
    /** There was to be no file, but one exists. */
    APPEARED
}

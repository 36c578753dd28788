package org.keepsake.storage;

/** Why a file can't be replaced by a rename without losing something that belongs to it. */
public enum InPlaceReason {
    /** It has other names, which would keep the old bytes. */
    HARD_LINK,
    /** Something is mounted on its name. */
    BIND_MOUNT,
    /** No file can be made beside it. */
    DIRECTORY_NOT_WRITABLE,
    /** Its directory lets only the owner replace it. */
    STICKY_DIRECTORY,
    /** It belongs to a user or a group this process can't give files to. */
    FOREIGN_OWNER,
    /** The file system refuses to rename a file onto a name that is taken. */
    RENAME_REFUSED,
    /** Its rights or extended attributes can't be reproduced. */
    ATTRIBUTES
}

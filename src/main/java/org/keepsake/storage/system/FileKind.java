package org.keepsake.storage.system;

/** What a name in a directory stands for, symbolic links not followed. */
public enum FileKind {
    /** A regular file: the only kind that is ever read or replaced. */
    REGULAR,
    DIRECTORY,
    SYMBOLIC_LINK,
    /** A named pipe; opening one would wait for a peer that may never come. */
    PIPE,
    SOCKET,
    /** A character or block device. */
    DEVICE,
    /** Something the system does not name more closely. */
    OTHER
}

package org.keepsake.storage.system;

/** Why the system refused, told apart as far as a person could do something different about it. */
public enum StorageFault {
    DISK_FULL,
    QUOTA_EXCEEDED,
    /** Larger than the file system or this process may write. */
    FILE_TOO_LARGE,
    READ_ONLY_FILE_SYSTEM,
    ACCESS_DENIED,
    /** Forbidden whatever the rights say: an immutable file, for one. */
    NOT_PERMITTED,
    /** The device failed to read or write. */
    DEVICE_ERROR,
    /** The server or the drive that has the file is not there, or does not answer any more. */
    NOT_CONNECTED,
    /** Somebody else holds the file. */
    BUSY,
    /** A file or a directory on the way is gone. */
    VANISHED,
    NAME_TOO_LONG,
    LINK_LOOP,
    /** The rename would have crossed from one file system into another. */
    CROSSES_FILE_SYSTEMS,
    /** The name is taken: a rename onto it is refused, or somebody was faster. */
    NAME_TAKEN,
    /** The file system can't do this. */
    NOT_SUPPORTED,
    /** A link that another user has put into a folder that all may write to. */
    UNTRUSTED_LINK,
    /** A folder for copies that belongs to somebody else, or that others may write to. */
    UNTRUSTED_FOLDER,
    /** The worker's thread was interrupted. */
    INTERRUPTED,
    /** None of these; the exception's cause says more. */
    OTHER
}

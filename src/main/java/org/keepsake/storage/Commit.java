package org.keepsake.storage;

import org.keepsake.storage.system.FileStamp;

/**
 * What a finished replacement left.
 *
 * @param stamp the version of the file that now is there
 * @param durability how sure it is
 * @param route how it came there
 * @param readFromDevice whether the bytes that were compared came from the device; if not, the
 *     system gave what it had in memory
 */
public record Commit(FileStamp stamp, Durability durability, Route route, boolean readFromDevice) {}

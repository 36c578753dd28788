package org.keepsake.save;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.system.FileStamp;

/**
 * What a save did. The file has the new bytes; how certain it is that they survive a power failure
 * is in {@code durability}.
 *
 * @param path as requested
 * @param realPath the file that was written, without links in its path
 * @param revision of the text that was written
 * @param bytes the size of the file
 * @param stamp the version of the file
 * @param expected what the next save should expect
 * @param durability how certain it is
 * @param duration from the start of the work until its end, without the time in which a person was
 *     asked to permit it
 * @param route how the bytes got there
 * @param readFromDevice whether the bytes that were compared came from the device rather than from
 *     the system's memory
 * @param keptVersion where somebody else's version is that the user chose to replace
 */
public record SaveReceipt(
        Path path,
        Path realPath,
        long revision,
        long bytes,
        FileStamp stamp,
        Expected expected,
        Durability durability,
        Duration duration,
        Route route,
        boolean readFromDevice,
        Optional<KeptVersion> keptVersion) {}

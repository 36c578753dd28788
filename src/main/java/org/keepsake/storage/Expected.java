package org.keepsake.storage;

import java.util.function.Supplier;
import org.keepsake.storage.system.FileStamp;

/** What a save believes to find where it is going to write. */
public sealed interface Expected {

    /** No file: the text is new, or its file was deleted and is to be made again. */
    record NoFile() implements Expected {}

    /**
     * The version that we read or wrote last. Where only the stamp differs, as after a {@code
     * touch}, the bytes decide.
     *
     * @param stamp the version
     * @param content the bytes it had; asked for only when the stamp differs
     */
    record Ours(FileStamp stamp, Supplier<ByteSource> content) implements Expected {}

    /** Somebody else's version, which the user has seen and decided to replace. */
    record Theirs(FileStamp stamp) implements Expected {}

    /**
     * Whatever is there when the save begins: a place that the user has just chosen, and agreed to
     * replace what it holds.
     */
    record Whatever() implements Expected {}
}

package org.keepsake.storage;

import java.util.Optional;
import java.util.function.Supplier;
import org.keepsake.storage.system.FileStamp;

/** What a save believes to find where it is going to write. */
public sealed interface Expected {

    /** The version that should be there, if it is known. */
    default Optional<FileStamp> version() {
        return switch (this) {
            case Ours ours -> Optional.of(ours.stamp());
            case Theirs theirs -> Optional.of(theirs.stamp());
            case NoFile _, Gone _, Whatever _ -> Optional.empty();
        };
    }

    /** Whether there has been a file that the user knows of, and its folder with it. */
    default boolean wasThere() {
        return this instanceof Gone || version().isPresent();
    }

    /** What to expect instead once the user has been told that the file is gone. */
    default Expected onceGone() {
        return switch (this) {
            case Ours ours -> new Gone(ours);
            case Gone gone -> gone;
            case Theirs _, NoFile _, Whatever _ -> new NoFile();
        };
    }

    /** No file: the text is new, or its file was deleted and is to be made again. */
    record NoFile() implements Expected {}

    /**
     * The version that we read or wrote last. Where only the stamp differs, as after a {@code
     * touch}, and where the stamp was taken too early to prove anything, the bytes decide.
     *
     * @param stamp the version
     * @param content the bytes it had; asked for only when the stamp does not decide
     */
    record Ours(FileStamp stamp, Supplier<ByteSource> content) implements Expected {}

    /**
     * No file, as the user has been told, or the version that was there before: a drive that was
     * away brings it back.
     *
     * @param before the version
     */
    record Gone(Ours before) implements Expected {}

    /** Somebody else's version, which the user has seen and decided to replace. */
    record Theirs(FileStamp stamp) implements Expected {}

    /**
     * Whatever is there when the save begins: a place that the user has just chosen, and agreed to
     * replace what it holds.
     */
    record Whatever() implements Expected {}
}

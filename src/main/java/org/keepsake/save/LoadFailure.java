package org.keepsake.save;

import java.nio.charset.Charset;
import org.keepsake.storage.StorageFailure;

/** Why a file was not loaded. */
public sealed interface LoadFailure {

    /** It was cancelled. */
    record Cancelled() implements LoadFailure {}

    /**
     * It is not text in the charset that was asked for, or would not be saved as it was.
     *
     * @param offset the first byte concerned
     * @param charset what was asked for
     */
    record Malformed(long offset, Charset charset) implements LoadFailure {}

    /** It has more lines than can be counted. */
    record TooManyLines() implements LoadFailure {}

    /** It has a line of more characters than can be counted. */
    record LongLine() implements LoadFailure {}

    /** Its name has bytes that are no text, and the folder has none or several that look so. */
    record UnclearName() implements LoadFailure {}

    /** Something that nobody expected: a mistake of this program. */
    record Unexpected() implements LoadFailure {}

    /** It does not fit into memory. */
    record TooBig() implements LoadFailure {}

    /** Something about the file or its storage. */
    record Storage(StorageFailure failure) implements LoadFailure {}
}

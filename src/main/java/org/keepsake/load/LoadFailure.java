package org.keepsake.load;

import java.nio.charset.Charset;
import org.keepsake.storage.StorageFailure;

/** Why a file was not loaded. */
public sealed interface LoadFailure {

    /** It was cancelled. */
    record Cancelled() implements LoadFailure {}

    /**
     * It is not text in the requested charset, or would not be the same when saved.
     *
     * @param offset the first byte concerned
     * @param line its line, counted from 0
     * @param charset the requested charset
     * @param text whether it is text all the same
     */
    record Malformed(long offset, int line, Charset charset, boolean text) implements LoadFailure {}

    /** It has more lines than can be counted. */
    record TooManyLines() implements LoadFailure {}

    /** It has a line with more characters than can be counted. */
    record LongLine() implements LoadFailure {}

    /**
     * Its name has bytes that are not text, and no file in the folder, or more than one, matches
     * it.
     */
    record UnclearName() implements LoadFailure {}

    /** An unexpected failure: a bug in this program. */
    record Unexpected() implements LoadFailure {}

    /** It does not fit into memory. */
    record TooBig() implements LoadFailure {}

    /** A problem with the file or its storage. */
    record Storage(StorageFailure failure) implements LoadFailure {}
}

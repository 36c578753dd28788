package org.keepsake.save;

import java.nio.charset.Charset;
import org.keepsake.storage.StorageFailure;

/** Why a save did not happen. */
public sealed interface SaveFailure {

    /** It was cancelled. */
    record Cancelled() implements SaveFailure {}

    /**
     * A character has no place in the format's charset.
     *
     * @param line counted from 0
     * @param column in UTF-16 units, counted from 0
     * @param codePoint the character, or U+FFFD for a byte that is none
     * @param charset the charset without it
     */
    record Unencodable(int line, int column, int codePoint, Charset charset)
            implements SaveFailure {}

    /** Something that nobody expected: a mistake of this program. */
    record Unexpected() implements SaveFailure {}

    /** The process that did the work is gone. */
    record ProcessDied() implements SaveFailure {}

    /** Something about the file or its storage. */
    record Storage(StorageFailure failure) implements SaveFailure {}
}

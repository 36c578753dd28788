package org.keepsake.save;

import java.nio.charset.Charset;
import org.keepsake.storage.StorageFailure;

/** Why a save did not happen. */
public sealed interface SaveFailure {

    /** It was cancelled. */
    record Cancelled() implements SaveFailure {}

    /**
     * The format's charset lacks a character.
     *
     * @param line counted from 0
     * @param column in UTF-16 units, counted from 0
     * @param codePoint the character, or U+FFFD for a byte that is not part of one
     * @param charset the charset that lacks it
     */
    record Unencodable(int line, int column, int codePoint, Charset charset)
            implements SaveFailure {}

    /** An unexpected failure: a bug in this program. */
    record Unexpected() implements SaveFailure {}

    /** The process that did the work is gone. */
    record ProcessDied() implements SaveFailure {}

    /**
     * It was to be saved as administrator, and the system did not allow that.
     *
     * @param dismissed whether the user was asked for a password and gave none
     */
    record NotAuthorized(boolean dismissed) implements SaveFailure {}

    /** A problem with the file or its storage. */
    record Storage(StorageFailure failure) implements SaveFailure {}
}

package org.keepsake.document;

import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadedFile;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;

/**
 * What a document believes to be stored in its file.
 *
 * @param text the very text that was read or written
 * @param format the format of its file
 * @param expected what the next save should find
 * @param revision the document's revision when that text was current
 * @param outdated whether the file no longer holds this text
 */
record StoredState(
        Text text, TextFormat format, Expected expected, long revision, boolean outdated) {

    /** No file, and no text that anybody would miss. */
    static StoredState nothing() {
        return new StoredState(Text.empty(), TextFormat.UTF_8, new Expected.NoFile(), 0, false);
    }

    static StoredState read(LoadedFile file, long revision) {
        return new StoredState(file.text(), file.format(), file.expected(), revision, false);
    }

    static StoredState written(SaveRequest request, SaveReceipt receipt) {
        return new StoredState(
                request.text(), request.format(), receipt.expected(), request.revision(), false);
    }

    StoredState withText(Text other) {
        return new StoredState(other, format, expected, revision, outdated);
    }

    StoredState expecting(Expected other) {
        return new StoredState(text, format, other, revision, outdated);
    }

    StoredState outdated(boolean is) {
        return new StoredState(text, format, expected, revision, is);
    }

    /** Whether this was requested after {@code request}. */
    boolean supersedes(SaveRequest request) {
        return request.revision() < revision;
    }
}

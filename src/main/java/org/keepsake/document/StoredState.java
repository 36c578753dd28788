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
 * @param holding whether the file still holds this text
 */
record StoredState(
        Text text, TextFormat format, Expected expected, long revision, Holding holding) {

    /** What has become of a text in its file. */
    enum Holding {
        /** It is there, as far as is known. */
        THIS,
        /** There is another one, or it is not known yet what there is. */
        ANOTHER,
        /** The file is gone, and the user has been told. */
        NOTHING
    }

    /** No file, and no text that anybody would miss. */
    static StoredState nothing() {
        return new StoredState(
                Text.empty(), TextFormat.UTF_8, new Expected.NoFile(), 0, Holding.THIS);
    }

    static StoredState read(LoadedFile file, long revision) {
        return new StoredState(file.text(), file.format(), file.expected(), revision, Holding.THIS);
    }

    static StoredState written(SaveRequest request, SaveReceipt receipt) {
        return new StoredState(
                request.text(),
                request.format(),
                receipt.expected(),
                request.revision(),
                Holding.THIS);
    }

    StoredState withText(Text other) {
        return new StoredState(other, format, expected, revision, holding);
    }

    StoredState expecting(Expected other) {
        return new StoredState(text, format, other, revision, holding);
    }

    StoredState holding(Holding now) {
        return new StoredState(text, format, expected, revision, now);
    }

    /** Whether the file no longer holds this text, or may not. */
    boolean outdated() {
        return holding != Holding.THIS;
    }

    /** Whether this was requested after {@code request}. */
    boolean supersedes(SaveRequest request) {
        return request.revision() < revision;
    }
}

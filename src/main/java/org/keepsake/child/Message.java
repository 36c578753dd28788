package org.keepsake.child;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.keepsake.save.Replaced;
import org.keepsake.save.SavePhase;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileStamp;

/** The messages between editor and child; the package documentation describes their order. */
sealed interface Message {

    /** Bytes in the editor. */
    enum Source {
        /** Those to be written. */
        NEW,
        /** Those that the file had when it was last loaded or saved. */
        OLD
    }

    /** A message from the child. */
    sealed interface FromChild extends Message {}

    /** A message from the editor. */
    sealed interface FromEditor extends Message {}

    /** A temporary file is about to be created. */
    record Temporary(Path file) implements FromChild {}

    record Phase(SavePhase phase) implements FromChild {}

    record Progress(long done, long total) implements FromChild {}

    /** The point of no return, if the editor lets the child pass it. */
    record Committing() implements FromChild {}

    /** Asks for the size of a source, and restarts its pieces. */
    record Open(Source source) implements FromChild {}

    /** Asks for the next piece of a source. */
    record Next(Source source) implements FromChild {}

    /** The file is replaced. Last message. */
    record Done(Replaced replaced) implements FromChild {}

    /** The file is unchanged. Last message. */
    record Failed(Path path, StorageFailure failure, Exception cause) implements FromChild {}

    /** The save was cancelled and everything is cleaned up. Last message. */
    record Stopped() implements FromChild {}

    /** What to do. First message. */
    record Order(Path path, Expectation expectation, boolean overwriteReadOnly)
            implements FromEditor {}

    record GoOn() implements FromEditor {}

    /** The save is cancelled. */
    record Stop() implements FromEditor {}

    record Opened(long size) implements FromEditor {}

    /**
     * Some bytes, valid until the next piece is requested.
     *
     * @param checksum their CRC-32C
     */
    record Piece(ByteBuffer bytes, int checksum) implements FromEditor {}

    /** There are no more pieces. */
    record End() implements FromEditor {}

    /**
     * The counterpart of {@link org.keepsake.storage.Expected} without its bytes, which the child
     * may ask for.
     */
    sealed interface Expectation {
        record NoFile() implements Expectation {}

        record Ours(FileStamp stamp) implements Expectation {}

        record Gone(FileStamp before) implements Expectation {}

        record Theirs(FileStamp stamp) implements Expectation {}

        record Whatever() implements Expectation {}
    }
}

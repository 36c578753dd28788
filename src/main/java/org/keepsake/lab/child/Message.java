package org.keepsake.lab.child;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.save.Replaced;
import org.keepsake.save.SavePhase;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileStamp;

/** What editor and child say to each other; the package tells who says what when. */
sealed interface Message {

    /** Bytes that the editor has. */
    enum Source {
        /** Those to be written. */
        NEW,
        /** Those that the file had when it was loaded or saved last. */
        OLD
    }

    /** What the child says. */
    sealed interface FromChild extends Message {}

    /** What the editor says. */
    sealed interface FromEditor extends Message {}

    /** A temporary file is about to be made. */
    record Temporary(Path file) implements FromChild {}

    record Phase(SavePhase phase) implements FromChild {}

    record Progress(long done, long total) implements FromChild {}

    /** The point of no return, if the editor lets the child pass it. */
    record Committing() implements FromChild {}

    /** Asks for the size of a source, and for its pieces from the first one on. */
    record Open(Source source) implements FromChild {}

    /** Asks for the next piece of a source. */
    record Next(Source source) implements FromChild {}

    /** The file is replaced; the last word. */
    record Done(Replaced replaced) implements FromChild {}

    /** The file is as it was; the last word. */
    record Failed(Path path, StorageFailure failure, Exception cause) implements FromChild {}

    /** Cancelled, and all is cleared away; the last word. */
    record Stopped() implements FromChild {}

    /** What is to be done; the first word. */
    record Order(
            Path path,
            Expectation expectation,
            boolean overwriteReadOnly,
            Path recoveryRoot,
            Simulation simulation)
            implements FromEditor {}

    record GoOn() implements FromEditor {}

    /** It is cancelled. */
    record Stop() implements FromEditor {}

    record Opened(long size) implements FromEditor {}

    /**
     * Some bytes, valid until the next piece is asked for.
     *
     * @param checksum their CRC-32C
     */
    record Piece(ByteBuffer bytes, int checksum) implements FromEditor {}

    /** There are no more pieces. */
    record End() implements FromEditor {}

    /** {@link org.keepsake.storage.Expected} without its bytes, which the child may ask for. */
    sealed interface Expectation {
        record NoFile() implements Expectation {}

        record Ours(FileStamp stamp) implements Expectation {}

        record Theirs(FileStamp stamp) implements Expectation {}

        record Whatever() implements Expectation {}
    }
}

package org.keepsake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.child.Message.Expectation;
import org.keepsake.save.KeptVersion;
import org.keepsake.save.Replaced;
import org.keepsake.save.SavePhase;
import org.keepsake.storage.Commit;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Durability;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.StorageFault;

/** What is sent arrives, and nothing arrives that was not asked for. */
class WireTest {
    private static final FileStamp STAMP = new FileStamp(1, -2, 3, Long.MAX_VALUE, 5);
    private static final Path FILE = Path.of("a folder", "late note.txt").toAbsolutePath();

    private static byte[] write(Class<?> type, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(new DataOutputStream(bytes), type, value);
        return bytes.toByteArray();
    }

    private static Object read(Class<?> type, byte... bytes) throws IOException {
        return Wire.read(new DataInputStream(new ByteArrayInputStream(bytes)), type);
    }

    static Stream<Message> messages() {
        return Stream.of(
                order(new Expectation.NoFile()),
                order(new Expectation.Ours(STAMP)),
                order(new Expectation.Gone(STAMP)),
                order(new Expectation.Theirs(STAMP)),
                order(new Expectation.Whatever()),
                new Message.Temporary(FILE),
                new Message.Phase(SavePhase.VERIFYING),
                new Message.Progress(1, 1L << 33),
                new Message.Next(Message.Source.OLD),
                new Message.Opened(0),
                new Message.Piece(ByteBuffer.wrap(new byte[] {9, 0, -1, 9}, 1, 2), -3),
                new Message.Stop(),
                new Message.Done(
                        new Replaced(
                                FILE,
                                new Commit(
                                        STAMP,
                                        new Durability.Flushed(),
                                        new Route.InPlace(InPlaceReason.HARD_LINK),
                                        true),
                                Optional.of(new KeptVersion.Copy(FILE)))));
    }

    private static Message order(Expectation expectation) {
        return new Message.Order(FILE, expectation, true);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageArrivesAsItWasSent(Message message) throws IOException {
        assertThat(read(Message.class, write(Message.class, message))).isEqualTo(message);
    }

    static Stream<StorageFailure> failures() {
        return Stream.of(
                new StorageFailure.Conflict(ConflictKind.DELETED, Optional.empty()),
                new StorageFailure.Conflict(ConflictKind.CHANGED, Optional.of(STAMP)),
                new StorageFailure.ReadOnly(),
                new StorageFailure.MissingFolder(FILE),
                new StorageFailure.Refused(StorageFault.DISK_FULL, Stage.WRITE, FILE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureArrivesWithItsTechnicalCause(StorageFailure failure) throws IOException {
        Message sent = new Message.Failed(FILE, failure, new IOException("EIO, of all things"));

        Message.Failed arrived = (Message.Failed) read(Message.class, write(Message.class, sent));

        assertThat(arrived.failure()).isEqualTo(failure);
        assertThat(arrived.cause()).hasMessageContaining("EIO, of all things");
    }

    @Test
    void aNameThatIsNoTextArrivesAsItIs() throws IOException {
        Assumptions.assumeFalse(
                System.getProperty("os.name", "").matches("(Windows|Mac).*"),
                "names are text on this system");
        Path odd = Path.of(URI.create("file:///folder/%ff%fe"));

        Object arrived = read(Message.class, write(Message.class, new Message.Temporary(odd)));

        assertThat(arrived).isEqualTo(new Message.Temporary(odd));
    }

    @Test
    void whatWasNotAskedForDoesNotArrive() throws IOException {
        byte[] fromChild = write(Message.FromChild.class, new Message.Phase(SavePhase.WRITING));
        fromChild[3] = 99;

        assertThatIOException().isThrownBy(() -> read(Message.FromChild.class, fromChild));
        assertThatIOException().isThrownBy(() -> read(Object.class, fromChild));
        assertThatIOException()
                .isThrownBy(() -> read(ByteBuffer.class, new byte[] {127, 0, 0, 0}))
                .withMessageContaining("length");
    }

    @Test
    void whatIsNoRecordOfOursIsNotSent() {
        assertThatIOException().isThrownBy(() -> write(Object.class, new Object()));
    }

    @Test
    void theEndOfThePipeIsToldFromAMessage() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> read(Message.class, new byte[0]));
    }
}

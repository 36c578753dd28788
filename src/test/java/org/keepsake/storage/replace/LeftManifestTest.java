package org.keepsake.storage.replace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.system.platform.SystemFiles;

/** The manifest of a save that was interrupted: of any version, damaged, incomplete. */
class LeftManifestTest extends InterruptedSave {
    private void assertNotUnderstood(byte[] manifest) throws Exception {
        Files.write(manifest(), manifest);
        String torn = NEW.substring(0, 700) + OLD.substring(700);
        Files.writeString(file, torn);
        for (int starts = 0; starts < 2; starts++) {
            assertThat(start().outcomes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RecoveryReport.NotUnderstood.class,
                            kept -> assertThat(kept.folder()).isEqualTo(session));
            assertThatIOException()
                    .isThrownBy(new InPlaceRepair(entry, new SystemFiles())::rollBack);
            assertThat(file).hasContent(torn);
            assertThat(entry.oldBytes()).hasContent(OLD);
            assertThat(entry.newBytes()).hasContent(NEW);
            assertThat(manifest()).hasBinaryContent(manifest);
        }
    }

    @Test
    void manifestOfALaterVersionKeepsItsCopies() throws Exception {
        assertNotUnderstood(
                "keepsake in-place manifest 4\nanything\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0\0\0\0\0", "KSIP", "KSIQ and no more", "KSIR"})
    void manifestOfUnknownMakeKeepsItsCopies(String content) throws Exception {
        assertNotUnderstood(content.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void damagedManifestKeepsItsCopies() throws Exception {
        byte[] bytes = Files.readAllBytes(manifest());
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatIOException().as("byte %d", i).isThrownBy(() -> Manifest.decode(damaged));
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatIOException().as("%d bytes", i).isThrownBy(() -> Manifest.decode(cut));
        }
        bytes[bytes.length / 2] ^= 4;
        assertNotUnderstood(bytes);
    }

    @Test
    void manifestThatCannotBeReadKeepsItsCopies() throws Exception {
        // Once to know which file it is about, and once to repair that.
        faulty.fail("openForReading", 1, "Input/output error");
        faulty.fail("openForReading", 2, "Input/output error");
        assertThat(start().outcomes())
                .singleElement()
                .isInstanceOf(RecoveryReport.NotUnderstood.class);
        assertFinished(start());
    }

    @Test
    void otherEntriesOfTheSessionArePutRightAllTheSame() throws Exception {
        Path other = session.resolve("ffffffffffffffff.manifest");
        Files.writeString(other, "?");
        assertThat(start().outcomes())
                .hasSize(2)
                .contains(new RecoveryReport.Finished(file))
                .hasAtLeastOneElementOfType(RecoveryReport.NotUnderstood.class);
        assertThat(file).hasContent(NEW);
        assertThat(other).exists();
    }

    /** As the first version wrote it, with a path, and the second one, with a URI. */
    @ParameterizedTest
    @CsvSource({"1263749456, false", "1263749457, true"})
    void manifestOfAnEarlierVersionIsRead(int version, boolean uri) throws Exception {
        Files.write(manifest(), earlierManifest(version, uri));
        Files.writeString(file, NEW.substring(0, 700) + OLD.substring(700));
        assertFinished(start());
    }

    @ParameterizedTest
    @CsvSource({"1263749456, false", "1263749457, true"})
    void damagedManifestOfAnEarlierVersionKeepsItsCopies(int version, boolean uri)
            throws Exception {
        byte[] bytes = earlierManifest(version, uri);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatIOException().as("byte %d", i).isThrownBy(() -> Manifest.decode(damaged));
        }
        bytes[bytes.length / 2] ^= 4;
        assertNotUnderstood(bytes);
    }

    @ParameterizedTest
    @CsvSource({"KSIP, true", "KSIQ and more, true", "KSI, false", "'', false", "KSIR, false"})
    void manifestOfAnEarlierVersionIsKnownByItsFirstBytes(String bytes, boolean known) {
        assertThat(BinaryManifest.matches(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(known);
    }

    private byte[] earlierManifest(int version, boolean uri) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(version);
        out.writeLong((long) Files.getAttribute(file, "unix:ino"));
        out.writeLong(OLD.length());
        out.writeLong(NEW.length());
        out.writeUTF(uri ? file.toUri().toString() : file.toString());
        CRC32C crc = new CRC32C();
        crc.update(bytes.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    @Test
    void manifestHoldsAnyName() throws Exception {
        Manifest manifest =
                new Manifest(folder.resolve("ä % \n crc32c 1 \uD83D\uDE00"), -1, 2, Long.MAX_VALUE);
        assertThat(Manifest.decode(manifest.encode())).isEqualTo(manifest);
    }

    @Test
    void manifestThatWasNotYetCompleteMeansThatTheFileIsWhole() throws Exception {
        Files.write(session.resolve(entry.id() + ".manifest.part"), new byte[] {'k'});
        Files.delete(manifest());
        assertThat(start().outcomes()).isEmpty();
        assertThat(file).hasContent(OLD);
        assertSettled();
    }
}

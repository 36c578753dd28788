package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.storage.system.ReadBack;
import org.keepsake.storage.system.SystemCallException;
import org.keepsake.storage.system.SystemTools;

class ReadBackTest {
    private static final int SECTOR = 512;

    private final byte[] bytes = new byte[3 * ReadBack.ALIGNMENT];
    private Path folder;
    private Path file;

    @BeforeEach
    void makeFile(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        new Random(1).nextBytes(bytes);
        file = Files.write(folder.resolve("file"), bytes);
    }

    private static ByteBuffer aligned(int size) {
        return ByteBuffer.allocateDirect(3 * ReadBack.ALIGNMENT)
                .alignedSlice(ReadBack.ALIGNMENT)
                .slice(0, size);
    }

    private ReadBack device() {
        Optional<ReadBack> device = DeviceReadBack.open(file, file);
        assumeTrue(device.isPresent(), "This file system has no direct reads");
        return device.get();
    }

    @Test
    void whatTheSystemHasInMemoryIsNotTakenForTheDevices() throws IOException {
        ByteBuffer found = ByteBuffer.allocate(bytes.length + 1);
        try (ReadBack back = ChannelReadBack.openByName(file)) {
            assertThat(back.fromDevice()).isFalse();
            assertThat(back.read(found)).isEqualTo(bytes.length);
            assertThat(back.read(found)).isEqualTo(-1);
        }
        assertThat(Arrays.copyOf(found.array(), bytes.length)).isEqualTo(bytes);
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    @Test
    void linkInPlaceOfTheFileIsNotReadBack() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThatIOException().isThrownBy(() -> ChannelReadBack.openByName(link));
    }

    /** Where a device gives less than was asked for, the next read has to begin at a block. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void readThatEndsWithinABlockGoesOnFromItsBeginning() throws IOException {
        ByteBuffer found = ByteBuffer.allocate(bytes.length);
        ByteBuffer piece = aligned(ReadBack.ALIGNMENT + SECTOR);
        try (ReadBack back = device()) {
            assertThat(back.fromDevice()).isTrue();
            assumeTrue(readsSectors(), "This device reads no single sectors");
            while (back.read(piece.clear()) > 0) {
                found.put(piece.flip());
            }
        }
        assertThat(found.hasRemaining()).isFalse();
        assertThat(found.array()).isEqualTo(bytes);
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    private boolean readsSectors() throws IOException {
        try (LinuxCalls.Descriptor device = LinuxCalls.openDirect(file)) {
            return device.read(aligned(SECTOR), 0) == SECTOR;
        }
    }

    /** No folder can be read like a file. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatOpensButDoesNotReadIsLetGo() throws IOException {
        assertThat(DeviceReadBack.tryOut(LinuxCalls.openFolder(folder), folder)).isEmpty();
        assertThat(SystemTools.openBelow(folder)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readThatTheDeviceRefusesIsAnError() throws IOException {
        ByteBuffer odd = aligned(ReadBack.ALIGNMENT).slice(1, SECTOR - 1);
        try (ReadBack back = device()) {
            assertThatExceptionOfType(SystemCallException.class)
                    .isThrownBy(() -> back.read(odd))
                    .extracting(SystemCallException::errno)
                    .isEqualTo(LinuxCalls.EINVAL);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void interruptEndsTheReadingBack() throws IOException {
        try (ReadBack back = device()) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(ClosedByInterruptException.class)
                    .isThrownBy(() -> back.read(aligned(ReadBack.ALIGNMENT)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

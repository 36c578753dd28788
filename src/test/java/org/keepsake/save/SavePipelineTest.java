package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;
import org.keepsake.text.TextBuilder;

class SavePipelineTest extends SaveStory {

    @Test
    void receiptTellsWhatWasSaved() throws Exception {
        SaveRequest request = request("new");
        long start = System.nanoTime();
        SaveReceipt receipt = save(request);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(file).hasContent("new");
        assertThat(receipt.path()).isEqualTo(file);
        assertThat(receipt.realPath()).isEqualTo(file);
        assertThat(receipt.revision()).isEqualTo(7);
        assertThat(receipt.bytes()).isEqualTo(3);
        assertThat(receipt.stamp()).isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
        assertThat(receipt.durability()).isEqualTo(new Durability.Flushed());
        assertThat(receipt.route()).isEqualTo(new Route.Atomic());
        assertThat(receipt.duration()).isPositive().isLessThanOrEqualTo(taken);
    }

    @Test
    void revisionsBeginWithZero() throws Exception {
        Expected expected = load(file).expected();
        SaveRequest first =
                new SaveRequest(Text.of("new"), 0, file, TextFormat.UTF_8, expected, false);
        assertThat(save(first).revision()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SaveRequest(
                                Text.of("new"), -1, file, TextFormat.UTF_8, expected, false));
    }

    @Test
    void phasesComeInOrder() throws Exception {
        save(request("new"));
        assertThat(monitor.phases).containsExactly(SavePhase.values());
    }

    @Test
    void progressNeverRunsBackAndEndsAtTheTotal() throws Exception {
        SaveRequest large = largeRequest();
        save(large);
        assertThat(monitor.progress).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
        assertThat(monitor.progress).startsWith(0L).endsWith(large.text().byteLength());
        assertThat(monitor.total).isEqualTo(large.text().byteLength());
    }

    @Test
    void readingBackHasAProgressOfItsOwn() throws Exception {
        SaveRequest large = largeRequest();
        save(large);
        assertThat(monitor.readBack).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
        assertThat(monitor.readBack).startsWith(0L).endsWith(large.text().byteLength());
    }

    /** Which would take longer than the pause that it needs. */
    @Test
    void nextSaveOfALargeFileNeedNotCompareIt() throws Exception {
        Text text = Text.of("x".repeat(1 << 20));
        while (text.byteLength() < 64 << 20) {
            text = text.concat(text);
        }
        SaveReceipt receipt =
                save(
                        new SaveRequest(
                                text, 1, file, TextFormat.UTF_8, load(file).expected(), false));
        assertThat(receipt.stamp().settled()).isTrue();
        assertThat(receipt.stamp()).isEqualTo(new SystemFiles().facts(file).orElseThrow().stamp());
    }

    private SaveRequest largeRequest() throws LoadException {
        TextBuilder builder = new TextBuilder();
        byte[] line = "0123456789abcdef\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            builder.append(java.nio.ByteBuffer.wrap(line));
        }
        return new SaveRequest(
                builder.build(), 1, file, TextFormat.UTF_8, load(file).expected(), false);
    }

    @Test
    void emptyTextIsSaved() throws Exception {
        assertThat(save(request("")).bytes()).isZero();
        assertThat(file).isEmptyFile();
        assertThat(monitor.progress).containsExactly(0L);
    }

    @Test
    void newFileIsMade() throws Exception {
        Files.delete(file);
        save(request("new", new Expected.NoFile()));
        assertThat(file).hasContent("new");
    }

    @Test
    void linkStaysALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        file = link;
        SaveReceipt receipt = save(request("new"));
        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(receipt.path()).isEqualTo(link);
        assertThat(receipt.realPath()).isEqualTo(folder.resolve("file"));
    }

    @Test
    void danglingLinkGetsItsFile() throws Exception {
        file = Files.createSymbolicLink(folder.resolve("link"), Path.of("promised"));
        save(request("new", new Expected.NoFile()));
        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("promised")).hasContent("new");
    }

    @Test
    void unencodableCharacterIsPlacedAndNothingIsTouched() throws Exception {
        SaveRequest latin =
                new SaveRequest(
                        Text.of("one\ntwo \u20ac"),
                        7,
                        file,
                        new TextFormat(StandardCharsets.ISO_8859_1, false),
                        load(file).expected(),
                        false);
        assertThat(failure(latin))
                .isEqualTo(new SaveFailure.Unencodable(1, 4, 0x20ac, StandardCharsets.ISO_8859_1));
        assertThat(file).hasContent("old");
        assertThat(faulty.trace()).doesNotContain("create");
    }

    @Test
    void protectedFileIsLeftUnlessTheUserAgrees() throws Exception {
        Files.setAttribute(file, "unix:mode", 0444);
        SaveRequest request = request("new");
        assertThat(storageFailure(request)).isEqualTo(new StorageFailure.ReadOnly());
        assertThat(file).hasContent("old");

        save(request.overwritingReadOnly());
        assertThat(file).hasContent("new");
        assertThat((int) Files.getAttribute(file, "unix:mode") & 0777).isEqualTo(0444);
    }

    @Test
    void deletedFolderIsAnErrorOfItsOwn() throws Exception {
        SaveRequest request = request("new");
        Files.delete(file);
        Files.delete(folder);
        assertThat(storageFailure(request))
                .isEqualTo(new StorageFailure.MissingFolder(folder, true));
        assertThat(storageFailure(request("new", new Expected.NoFile())))
                .isEqualTo(new StorageFailure.MissingFolder(folder, false));
    }

    @Test
    void directoryIsNotReplaced() {
        file = folder;
        assertThat(storageFailure(request("new", new Expected.NoFile())))
                .isEqualTo(new StorageFailure.NotAFile(FileKind.DIRECTORY));
    }

    @Test
    void missingRecoveryFolderDoesNotKeepARenameFromWorking() throws Exception {
        Files.writeString(recoveryRoot, "in the way");
        save(request("new"));
        assertThat(file).hasContent("new");
    }

    @Test
    void cancelBeforeAnythingLeavesTheOldFile() throws Exception {
        SaveRequest request = request("new");
        monitor.token.cancel();
        assertThat(failure(request)).isEqualTo(new SaveFailure.Cancelled());
        assertThat(faulty.trace()).isEmpty();
    }

    /** As in a child process, which is told so when it asks. */
    @Test
    void cancelBeforeTheTemporaryFileIsMadeLeavesNoNoteOfIt() throws Exception {
        SaveRequest request = request("new");
        faulty.on(
                "create",
                1,
                () -> {
                    throw new CancellationException();
                });

        assertThat(failure(request)).isEqualTo(new SaveFailure.Cancelled());
        try (Stream<Path> left = Files.walk(recoveryRoot)) {
            assertThat(left).noneMatch(note -> note.toString().endsWith(".temporary"));
        }
    }

    @Test
    void cancelWhileWritingLeavesTheOldFile() throws Exception {
        monitor.whileWriting(monitor.token::cancel);
        assertThat(failure(request("new"))).isEqualTo(new SaveFailure.Cancelled());
        assertThat(file).hasContent("old");
    }

    @Test
    void cancelWhileReadingBackLeavesTheOldFile() throws Exception {
        monitor.whileReadingBack(monitor.token::cancel);
        assertThat(failure(request("new"))).isEqualTo(new SaveFailure.Cancelled());
        assertThat(file).hasContent("old");
        assertThat(faulty.trace()).doesNotContain("moveAtomically");
    }

    @Test
    void cancelAtTheLastMomentLeavesTheOldFile() throws Exception {
        SaveRequest request = request("new");
        faulty.on("openForReading", 1, monitor.token::cancel);
        assertThat(failure(request)).isEqualTo(new SaveFailure.Cancelled());
        assertThat(file).hasContent("old");
        assertThat(faulty.trace()).doesNotContain("moveAtomically");
    }

    @Test
    void cancelAtTheCommitIsRefused() throws Exception {
        SaveRequest request = request("new");
        faulty.on("moveAtomically", 1, () -> assertThat(monitor.token.cancel()).isFalse());
        save(request);
        assertThat(file).hasContent("new");
        assertThat(monitor.token.isCommitting()).isTrue();
    }

    @Test
    void bytesOfTheUserAreSavedAsTheyAre() throws Exception {
        byte[] awkward = {0, 12, 27, '\r', '\n', (byte) 0xC3, '\r', (byte) 0xFF, 'x'};
        Files.write(file, awkward);
        LoadedFile loaded = load(file);
        Text edited = loaded.text().replace(8, 9, Text.of("y"));
        save(new SaveRequest(edited, 1, file, loaded.format(), loaded.expected(), false));
        awkward[8] = 'y';
        assertThat(file).hasBinaryContent(awkward);
    }
}

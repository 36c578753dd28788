package org.keepsake.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadPipeline;
import org.keepsake.save.KeptVersion;
import org.keepsake.save.Recording;
import org.keepsake.save.SaveException;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** On the real file system. */
class HistoryTest {
    private static final HistoryLimits PLENTY = new HistoryLimits(1 << 20, 1 << 20);

    @TempDir Path temporary;
    private Path file;
    private Path root;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(temporary.toRealPath().resolve("file"), "0");
        root = temporary.resolve("history");
    }

    private History history(FileOperations files, HistoryLimits limits) {
        InstantSource clock = () -> now;
        return new History(root, files, clock, () -> limits);
    }

    private History history() {
        return history(new SystemFiles(), PLENTY);
    }

    private SaveReceipt save(String text, FileOperations files, History history)
            throws SaveException {
        return save(text, ours(), files, history);
    }

    private SaveReceipt save(String text, Expected expected, FileOperations files, History history)
            throws SaveException {
        now = now.plusSeconds(1);
        RecoveryFolder recovery = new RecoveryFolder(temporary.resolve("recovery"), files);
        return new SavePipeline(files, recovery, history)
                .save(
                        new SaveRequest(Text.of(text), 1, file, TextFormat.UTF_8, expected, false),
                        new Recording());
    }

    private SaveReceipt save(String text) throws SaveException {
        return save(text, new SystemFiles(), history());
    }

    private List<String> contents(List<Version> versions) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Version version : versions) {
            contents.add(Files.readString(version.path()));
        }
        return contents;
    }

    private static int links(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:nlink");
    }

    @Test
    void eachSaveKeepsWhatItReplacedAtNoCost() throws Exception {
        Object inode = Files.getAttribute(file, "unix:ino");
        save("1");
        save("2");

        assertThat(contents(history().versions(file))).containsExactly("1", "0");
        assertThat(Files.getAttribute(history().versions(file).getLast().path(), "unix:ino"))
                .as("the very bytes, under another name")
                .isEqualTo(inode);
        assertThat(links(file)).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSaveThatChangesNothingMakesNoVersion() throws Exception {
        save("1");

        save("1");
        save("1", theirs(), new SystemFiles(), history());
        assertThat(contents(history().versions(file))).containsExactly("0");

        Path renamed = Files.move(file, file.resolveSibling("renamed"));
        assertThat(contents(history().versions(renamed)))
                .as("found by the number of the file that the last save made")
                .containsExactly("0");
    }

    private Expected ours() {
        try {
            return LoadPipeline.lastSeen(Text.of(Files.readString(file)), TextFormat.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Expected theirs() throws IOException {
        return new Expected.Theirs(new SystemFiles().facts(file).orElseThrow().stamp());
    }

    @Test
    void aCopyOfWhatOthersWroteHasTheTimeAtWhichTheyWroteIt() throws Exception {
        Instant written = Instant.parse("2026-02-03T04:05:06Z");
        Files.setLastModifiedTime(file, FileTime.from(written));

        save("1", theirs(), new SystemFiles(), history());

        Version theirs = history().versions(file).getFirst();
        assertThat(theirs.path()).hasContent("0");
        assertThat(theirs.written()).isEqualTo(written);
        assertThat(theirs.replaced()).isEqualTo(now);
    }

    @Test
    void aFileFromBeforeTheEpochKeepsItsTime() throws Exception {
        Instant written = Instant.parse("1960-01-01T00:00:00Z");
        Files.setLastModifiedTime(file, FileTime.from(written));

        save("1", theirs(), new SystemFiles(), history());

        assertThat(history().versions(file).getFirst().written()).isEqualTo(written);
    }

    @Test
    void theirVersionIsDurableBeforeOursTakesItsPlace() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        List<String> kept = new ArrayList<>();
        faulty.on("moveAtomically", 1, () -> kept.addAll(contents(history().versions(file))));

        SaveReceipt receipt = save("1", theirs(), faulty.files(), history());

        assertThat(kept).as("a copy, not a second name").containsExactly("0");
        assertThat(receipt.keptVersion()).contains(new KeptVersion.Earlier());
        assertThat(contents(history().versions(file))).containsExactly("0");
        assertThat(temporary.resolve("recovery/theirs")).as("no second copy").doesNotExist();
    }

    @Test
    void theirVersionThatHistoryDoesNotTakeIsCopied() throws Exception {
        History none = history(new SystemFiles(), new HistoryLimits(0, 100));

        SaveReceipt receipt = save("1", theirs(), new SystemFiles(), none);

        assertThat(receipt.keptVersion())
                .hasValueSatisfying(
                        version -> assertThat(((KeptVersion.Copy) version).path()).hasContent("0"));
    }

    @Test
    void theirVersionIsCopiedWhenItIsNotCertainThatTheHistoryIsOnTheDevice() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        faulty.on(
                "forceDirectory",
                1,
                () -> {
                    throw new IOException("Input/output error");
                });

        SaveReceipt receipt =
                save("1", theirs(), new SystemFiles(), history(faulty.files(), PLENTY));

        assertThat(receipt.keptVersion().orElseThrow()).isInstanceOf(KeptVersion.Copy.class);
        assertThat(history().versions(file)).isEmpty();
    }

    @Test
    void nothingIsLeftOnceItIsCleared() throws Exception {
        save("1");
        save("2");
        history().clear();

        assertThat(history().versions(file)).isEmpty();
        assertThat(root).isEmptyDirectory();
        assertThat(file).hasContent("2");
        save("3");
        assertThat(contents(history().versions(file))).containsExactly("2");
    }

    @Test
    void aFileWithTwoNamesIsCopied() throws Exception {
        Files.createLink(temporary.resolve("other"), file);

        assertThat(save("1").route()).isInstanceOf(Route.InPlace.class);

        assertThat(contents(history().versions(file))).containsExactly("0");
        assertThat(file).hasContent("1");
    }

    @Test
    void aBigFileIsNotCopied() throws Exception {
        Files.createLink(temporary.resolve("other"), file);

        save("1", new SystemFiles(), history(new SystemFiles(), new HistoryLimits(100, 0)));

        assertThat(history().versions(file)).isEmpty();
        assertThat(file).hasContent("1");
    }

    @Test
    void aVersionThatCannotBeKeptFailsNoSave() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        faulty.on(
                "createLink",
                1,
                () -> {
                    throw new IOException("Too many links");
                });

        save("1", new SystemFiles(), history(faulty.files(), PLENTY));

        assertThat(file).hasContent("1");
        assertThat(history().versions(file)).isEmpty();
    }

    @Test
    void aFileThatIsWrittenOverAfterAllIsNotKeptUnderASecondName() throws Exception {
        FaultyFiles refusing = new FaultyFiles(new SystemFiles());
        refusing.fail("moveAtomically", 1, "Text file busy");
        SaveReceipt receipt = save("1", refusing.files(), history());
        assertThat(receipt.route()).isEqualTo(new Route.InPlace(InPlaceReason.RENAME_REFUSED));
        assertThat(file).hasContent("1");
        assertThat(contents(history().versions(file))).doesNotContain("1");
        assertThat(links(file)).isEqualTo(1);
    }

    @Test
    void aSaveThatFailsLeavesNoSecondName() throws Exception {
        FaultyFiles faulty = new FaultyFiles(new SystemFiles());
        faulty.on(
                "moveAtomically",
                1,
                () -> {
                    throw new IOException("refused");
                });
        SaveException failure = null;
        try {
            save("1", faulty.files(), history());
        } catch (SaveException e) {
            failure = e;
        }

        assertThat(failure).isNotNull();
        assertThat(links(file)).isEqualTo(1);
        assertThat(history().versions(file)).isEmpty();
    }

    @Test
    void aCrashBeforeTheRenameDoesNotMakeLaterSavesWriteInPlace() throws Exception {
        save("1");
        Path version = history().versions(file).getFirst().path();
        Files.createLink(
                version.resolveSibling(now.toEpochMilli() + 1 + "-0badcafe.version"), file);

        assertThat(save("2").route()).isInstanceOf(Route.Atomic.class);

        assertThat(contents(history().versions(file))).containsExactly("1", "0");
    }

    @Test
    void aRenamedFileBringsItsVersionsAlong() throws Exception {
        save("1");
        Path renamed = file.resolveSibling("renamed");
        Files.move(file, renamed);
        file = renamed;

        assertThat(contents(history().versions(renamed))).containsExactly("0");
        save("2");
        assertThat(contents(history().versions(renamed))).containsExactly("1", "0");
    }

    @Test
    void saveAsBringsThemAlong() throws Exception {
        save("1");
        Path copy = Files.writeString(file.resolveSibling("copy"), "1");
        history().cameFrom(copy, file);
        file = copy;
        save("2");

        assertThat(contents(history().versions(copy))).containsExactly("1", "0");
    }

    @Test
    void theyAreThinnedByRule() {
        List<Version> versions =
                IntStream.range(0, 60 * 24 * 60)
                        .mapToObj(minute ->
                                new Version(
                                        Path.of("v" + minute),
                                        now.minus(Duration.ofMinutes(minute)),
                                        now,
                                        1))
                        .toList();

        List<Version> left = new ArrayList<>(versions);
        left.removeAll(new HashSet<>(Thinning.superfluous(versions, now)));

        assertThat(left).hasSizeBetween(60 + 22 + 28, 62 + 24 + 31);
        assertThat(left.subList(0, 60)).isEqualTo(versions.subList(0, 60));
    }

    @Test
    void theOldestGoWhenTheyAreTooMuch() throws Exception {
        for (int i = 1; i <= 9; i++) {
            save(Integer.toString(i));
        }
        History history = history(new SystemFiles(), new HistoryLimits(3, 100));

        history.thin();

        assertThat(contents(history.versions(file))).containsExactly("8", "7", "6");
        history(new SystemFiles(), new HistoryLimits(0, 100)).thin();
        assertThat(history.versions(file)).isEmpty();
    }

    @Test
    void noneAreKeptWhereNoneAreWanted() throws Exception {
        save("1", new SystemFiles(), history(new SystemFiles(), new HistoryLimits(0, 100)));

        assertThat(history().versions(file)).isEmpty();
        assertThat(links(file)).isEqualTo(1);
    }
}

package org.keepsake.lab.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keepsake.lab.Saves;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.save.KeptVersion;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Versions;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.platform.SystemFiles;

/** A save by a child process is as good as one by the editor itself, and survives the child. */
class ChildReplacerTest {

    /** More than fits into a pipe or a piece. */
    private static final String LONG = "A line that is long enough for the purpose.\n".repeat(9000);

    @TempDir Path folder;

    private final SimulatedStorage storage = new SimulatedStorage(new SystemFiles());
    private Saves saves;
    private SavePipeline pipeline;

    @BeforeEach
    void makeFile() throws IOException {
        saves = new Saves(folder, "old");
        pipeline =
                new SavePipeline(
                        SimulatingChildren.replacer(
                                storage, new SystemFiles(), saves.recovery(), Versions.NONE));
    }

    private SaveReceipt save(String text) throws SaveException {
        return pipeline.save(saves.request(text), saves);
    }

    private SaveFailure failure(String text) {
        return failure(saves.request(text));
    }

    private SaveFailure failure(SaveRequest request) {
        return failure(pipeline, request);
    }

    private SaveFailure failure(SavePipeline any, SaveRequest request) {
        try {
            any.save(request, saves);
        } catch (SaveException e) {
            return e.failure();
        }
        throw new AssertionError("It was saved");
    }

    private static ProcessHandle child() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).hasSize(1);
        return children.getFirst();
    }

    private static void killChild() {
        ProcessHandle child = child();
        child.destroyForcibly();
        child.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theFileHasEveryByteAndTheReceiptIsTheUsualOne(String text)
            throws IOException, SaveException {
        SaveReceipt receipt = save(text);

        assertThat(Files.readString(saves.file())).isEqualTo(text);
        assertThat(receipt.bytes()).isEqualTo(Files.size(saves.file()));
        assertThat(receipt.realPath()).isEqualTo(saves.file().toRealPath());
        assertThat(receipt.revision()).isEqualTo(7);
        assertThat(receipt.durability()).isEqualTo(new Durability.Flushed());
        assertThat(receipt.route()).isEqualTo(new Route.Atomic());
        assertThat(receipt.stamp()).isEqualTo(stamp());
    }

    static Stream<String> texts() {
        return Stream.of("", "größer", LONG);
    }

    private SaveFailure conflict(ConflictKind kind) throws IOException {
        return new SaveFailure.Storage(new StorageFailure.Conflict(kind, Optional.of(stamp())));
    }

    private FileStamp stamp() throws IOException {
        return new SystemFiles().facts(saves.file()).orElseThrow().stamp();
    }

    @Test
    void thePhasesAndTheProgressAreTold() throws SaveException {
        save(LONG);

        assertThat(saves.phases()).containsExactly(SavePhase.values());
        assertThat(saves.progress())
                .isSorted()
                .startsWith(0L)
                .endsWith((long) LONG.length())
                .hasSizeGreaterThan(2);
        assertThat(saves.readBack())
                .isSorted()
                .startsWith(0L)
                .endsWith((long) LONG.length())
                .hasSizeGreaterThan(2);
    }

    @Test
    void whatASaveLeavesTheNextOneExpects() throws SaveException, IOException {
        SaveReceipt first = save("first");

        pipeline.save(saves.request("second", first.expected()), saves);

        assertThat(saves.file()).hasContent("second");
    }

    @Test
    void aFileThatWasOnlyTouchedIsNoConflict() throws SaveException, IOException {
        SaveReceipt first = save("first");
        Files.setLastModifiedTime(saves.file(), FileTime.fromMillis(1));

        pipeline.save(saves.request("second", first.expected()), saves);

        assertThat(saves.file()).hasContent("second");
    }

    @Test
    void aFileThatIsBackAfterItWasGoneIsReplacedIfItHasTheBytesItHad()
            throws SaveException, IOException {
        Expected gone = save("first").expected().onceGone();
        Files.setLastModifiedTime(saves.file(), FileTime.fromMillis(1));
        pipeline.save(saves.request("second", gone), saves);
        assertThat(saves.file()).hasContent("second");

        assertThat(failure(saves.request("third", gone)))
                .isEqualTo(conflict(ConflictKind.APPEARED));
    }

    @Test
    void aChangeByAnotherProgramIsAConflict() throws SaveException, IOException {
        SaveReceipt first = save("first");
        Files.writeString(saves.file(), "third");
        Files.setLastModifiedTime(saves.file(), FileTime.fromMillis(1));

        assertThat(failure(saves.request("second", first.expected())))
                .isEqualTo(conflict(ConflictKind.CHANGED));
        assertThat(saves.file()).hasContent("third");
    }

    @Test
    void aFileThatShouldNotBeThereIsAConflict() throws IOException {
        assertThat(failure(saves.request("text", new Expected.NoFile())))
                .isEqualTo(conflict(ConflictKind.APPEARED));
        saves.assertUntouched();
    }

    static Stream<Simulation> failures() {
        return Stream.of(
                new Simulation.FullAfter(1000),
                new Simulation.FailingForce(),
                new Simulation.FailingRename(),
                new Simulation.Denied());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsTheOneTheEditorWouldHaveHad(Simulation simulation) throws IOException {
        storage.choose(simulation);
        SaveFailure here =
                failure(new SavePipeline(storage, saves.recovery()), saves.request(LONG));

        assertThat(failure(LONG)).isEqualTo(here).isInstanceOf(SaveFailure.Storage.class);
        saves.assertUntouched();
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        Path documents = Objects.requireNonNull(saves.file().getParent());
        Files.delete(saves.file());
        Files.delete(documents);

        assertThat(failure("text"))
                .isEqualTo(new SaveFailure.Storage(new StorageFailure.MissingFolder(documents)));
    }

    @ParameterizedTest
    @EnumSource(
            value = SavePhase.class,
            names = {"WRITING", "FLUSHING", "VERIFYING"})
    void cancelledInAnyPhaseBeforeTheLastNothingIsLeft(SavePhase phase) throws IOException {
        saves.when(phase, () -> saves.token().cancel());

        assertThat(failure(LONG)).isEqualTo(new SaveFailure.Cancelled());
        saves.assertUntouched();
    }

    @Test
    void cancelledAtTheCommitItIsTooLate() throws SaveException {
        saves.when(SavePhase.COMMITTING, () -> assertThat(saves.token().cancel()).isFalse());

        save(LONG);

        assertThat(saves.file()).hasContent(LONG);
    }

    @ParameterizedTest
    @EnumSource(
            value = SavePhase.class,
            names = {"WRITING", "FLUSHING", "VERIFYING", "COMMITTING"})
    void aChildThatIsKilledIsReportedAndLeavesNothing(SavePhase phase) throws IOException {
        saves.when(phase, ChildReplacerTest::killChild);

        assertThat(failure(LONG)).isEqualTo(new SaveFailure.ProcessDied());
        saves.assertUntouched();
    }

    @Test
    void aFileWithASecondNameIsWrittenInPlace() throws SaveException, IOException {
        Path other = Files.createLink(folder.resolve("other name"), saves.file());

        SaveReceipt receipt = save("new");

        assertThat(receipt.route()).isEqualTo(new Route.InPlace(InPlaceReason.HARD_LINK));
        assertThat(other).hasContent("new");
    }

    @Test
    void aVersionOfOthersThatIsReplacedIsKept() throws SaveException, IOException {
        SaveReceipt receipt =
                pipeline.save(saves.request("ours", new Expected.Theirs(stamp())), saves);

        assertThat(receipt.keptVersion())
                .hasValueSatisfying(
                        kept -> assertThat(((KeptVersion.Copy) kept).path()).hasContent("old"));
    }

    @Test
    void afterAChildWasKilledTheNextOneSaves() throws SaveException {
        saves.when(SavePhase.FLUSHING, ChildReplacerTest::killChild);
        failure(LONG);
        saves.when(SavePhase.FLUSHING, () -> {});

        save(LONG);

        assertThat(saves.file()).hasContent(LONG);
    }

    @Test
    void neitherTextNorNameIsOnTheCommandLine() throws SaveException {
        StringBuilder commandLine = new StringBuilder();
        saves.when(
                SavePhase.FLUSHING,
                () -> commandLine.append(child().info().commandLine().orElse("")));

        save("a secret");

        assertThat(commandLine).doesNotContain("secret").doesNotContain("notes.txt");
    }

    @Test
    void noProcessIsLeft() throws SaveException {
        save("text");

        assertThat(ProcessHandle.current().children())
                .allSatisfy(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }
}

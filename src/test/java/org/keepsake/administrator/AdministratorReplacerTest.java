package org.keepsake.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.background.StagedFiles;
import org.keepsake.child.ChildReplacer;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.Saves;
import org.keepsake.save.Destination;
import org.keepsake.save.SaveException;
import org.keepsake.save.SaveFailure;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SaveReceipt;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.ConflictKind;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Versions;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/** A save with the rights of root is as good as any other, and nothing else is done with them. */
class AdministratorReplacerTest {
    private static final String LONG = "A line that is long enough for the purpose.\n".repeat(9000);

    @TempDir Path folder;
    @TempDir Path tools;

    private Saves saves;
    private PkexecScript script;

    @BeforeEach
    void makeFile() throws IOException {
        saves = new Saves(folder.toRealPath(), "old");
        script = new PkexecScript(tools);
    }

    private SavePipeline pipeline(ChildReplacer.Launcher launcher) {
        return new SavePipeline(
                new AdministratorReplacer(
                        launcher, new SystemFiles(), saves.recovery(), Versions.NONE));
    }

    private SaveReceipt save(SaveRequest request, String... lines)
            throws SaveException, IOException {
        return pipeline(script.that(lines)).save(request, saves);
    }

    private SaveFailure failure(SaveRequest request, String... lines) throws IOException {
        try {
            save(request, lines);
        } catch (SaveException e) {
            return e.failure();
        }
        throw new AssertionError("It was saved");
    }

    /** What the user has read. */
    private Expected loaded() throws IOException {
        return new Expected.Ours(
                new SystemFiles().facts(saves.file()).orElseThrow().stamp(),
                () -> ByteSource.of("old".getBytes(StandardCharsets.UTF_8)));
    }

    /** The child cleans up once it has told that the file is saved. */
    private void awaitNothingLeftOfRoot() {
        await(() -> {
            try (Stream<Path> all = Files.walk(script.state())) {
                return all.noneMatch(Files::isRegularFile);
            } catch (IOException | UncheckedIOException _) {
                return false;
            }
        });
    }

    @Test
    void theFileHasEveryByteAndItsRightsAndTheReceiptIsTheUsualOne() throws Exception {
        Files.setPosixFilePermissions(saves.file(), PosixFilePermissions.fromString("rw-r----x"));

        SaveReceipt receipt = save(saves.request(LONG, loaded()), PkexecScript.START);

        assertThat(saves.file()).hasContent(LONG);
        assertThat(Files.getPosixFilePermissions(saves.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-r----x"));
        assertThat(receipt.realPath()).isEqualTo(saves.file());
        assertThat(receipt.durability()).isEqualTo(new Durability.Flushed());
        assertThat(receipt.route()).isEqualTo(new Route.Atomic());
        assertThat(receipt.stamp())
                .isEqualTo(new SystemFiles().facts(saves.file()).orElseThrow().stamp());
        assertThat(saves.phases()).containsExactly(SavePhase.values());
    }

    @Test
    void nothingIsLeftInTheFolderNorInTheStateOfTheUser() throws Exception {
        save(saves.request("new", loaded()), PkexecScript.START);

        try (Stream<Path> all = Files.list(saves.file().getParent())) {
            assertThat(all).containsExactly(saves.file());
        }
        assertThat(saves.recovery().root()).doesNotExist();
        awaitNothingLeftOfRoot();
    }

    @Test
    void theCommandLineNamesTheRuntimeThatIsRunningAndTheFileAndNoOptionOfTheEditor()
            throws Exception {
        save(saves.request("new", loaded()), PkexecScript.START);

        List<String> given = script.given();
        assertThat(given)
                .startsWith(
                        "--disable-internal-agent",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .endsWith(saves.file().toUri().toString())
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        // Behind the name of its module, if there is one.
        assertThat(given.get(given.size() - 2)).endsWith(AdministratorMain.class.getName());
        assertThat(Path.of(given.get(1))).isAbsolute();
    }

    @Test
    void theTimeUntilThePasswordIsGivenIsNotThatOfTheSave() throws Exception {
        SaveReceipt receipt =
                save(
                        saves.request("new", loaded()).asTheAdministrator(),
                        "sleep 3",
                        PkexecScript.START);

        assertThat(receipt.duration()).isPositive().isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aFileThatIsWrittenOverInPlaceHasItsCopiesInTheStateOfRoot() throws Exception {
        Path other = Files.createLink(folder.resolve("other name"), saves.file());

        SaveReceipt receipt = save(saves.request("new", loaded()), PkexecScript.START);

        assertThat(receipt.route()).isEqualTo(new Route.InPlace(InPlaceReason.HARD_LINK));
        assertThat(other).hasContent("new");
        assertThat(saves.recovery().root()).doesNotExist();
        awaitNothingLeftOfRoot();
    }

    @Test
    void aNewFileIsWritableByRootAlone() throws Exception {
        Path fresh = saves.file().resolveSibling("fresh.conf");
        SaveRequest request =
                new SaveRequest(
                        Text.of("new"),
                        1,
                        fresh,
                        TextFormat.UTF_8,
                        new Expected.NoFile(),
                        false,
                        true);

        save(request, PkexecScript.START);

        assertThat(fresh).hasContent("new");
        assertThat(Files.getPosixFilePermissions(fresh))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @ParameterizedTest
    @CsvSource({"126, true", "127, false"})
    void aRefusalIsToldFromOneByTheUser(int exitCode, boolean dismissed) throws IOException {
        assertThat(failure(saves.request("new"), "exit " + exitCode))
                .isEqualTo(new SaveFailure.NotAuthorized(dismissed));
        saves.assertUntouched();
    }

    @Test
    void aCommandThatIsNotThereIsAFailure() {
        SavePipeline pipeline = pipeline(new Pkexec(tools.resolve("gone")));

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> pipeline.save(saves.request("new"), saves))
                .extracting(SaveException::failure)
                .isEqualTo(new SaveFailure.ProcessDied());
    }

    /** The last one waits for an answer that never comes. */
    @ParameterizedTest
    @CsvSource({"exit 1", "echo nonsense", "exec cat /dev/zero", "echo nonsense; exec cat"})
    void whatAnswersNonsenseIsAFailure(String line) throws IOException {
        assertThat(failure(saves.request("new"), line)).isEqualTo(new SaveFailure.ProcessDied());
        saves.assertUntouched();
    }

    @Test
    void aChildThatIsKilledLeavesTheOldFile() throws IOException {
        saves.when(SavePhase.VERIFYING, () -> child().destroyForcibly());

        assertThat(failure(saves.request(LONG, loaded()), PkexecScript.START))
                .isEqualTo(new SaveFailure.ProcessDied());
        saves.assertUntouched();
    }

    @Test
    void aChildThatIsAskedToEndFinishesFirst() throws Exception {
        saves.when(SavePhase.VERIFYING, () -> child().destroy());

        save(saves.request(LONG, loaded()), PkexecScript.START);

        assertThat(saves.file()).hasContent(LONG);
        awaitNothingLeftOfRoot();
    }

    private static ProcessHandle child() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).hasSize(1);
        return children.getFirst();
    }

    @Test
    void whoCancelsWhileThePasswordIsAskedForEndsTheQuestion() throws Exception {
        Path asking = tools.resolve("asking");
        Pkexec pkexec = script.that("touch '" + asking + "'", "exec sleep 1000");
        FutureTask<SaveReceipt> save =
                new FutureTask<>(() -> pipeline(pkexec).save(saves.request("new"), saves));
        Thread.ofPlatform().daemon().start(save);
        await(() -> Files.exists(asking));
        ProcessHandle question = child();

        assertThat(saves.token().cancel()).isTrue();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> save.get(20, TimeUnit.SECONDS))
                .satisfies(e ->
                        assertThat(e.getCause())
                                .isInstanceOfSatisfying(
                                        SaveException.class,
                                        cause ->
                                                assertThat(cause.failure())
                                                        .isEqualTo(new SaveFailure.Cancelled())));
        assertThat(question.isAlive()).isFalse();
        saves.assertUntouched();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private String changed() {
        return "echo theirs >'" + saves.file() + "'";
    }

    @Test
    void aFileThatChangesWhileThePasswordIsAskedForIsAConflict() throws IOException {
        assertThat(failure(saves.request("new", loaded()), changed(), PkexecScript.START))
                .matches(AdministratorReplacerTest::isConflict);
        assertThat(saves.file()).hasContent("theirs\n");
    }

    @Test
    void soDoesOneThatIsToBeReplacedWhateverItHolds() throws IOException {
        assertThat(failure(saves.request("new"), changed(), PkexecScript.START))
                .matches(AdministratorReplacerTest::isConflict);
        assertThat(saves.file()).hasContent("theirs\n");
    }

    private static boolean isConflict(SaveFailure failure) {
        return failure instanceof SaveFailure.Storage(StorageFailure.Conflict(var kind, var found))
                && kind == ConflictKind.CHANGED;
    }

    @Test
    void linksAreFollowedBeforeThePasswordIsAskedFor() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), saves.file());
        SaveRequest request =
                new SaveRequest(Text.of("new"), 1, link, TextFormat.UTF_8, loaded(), false, true);

        save(request, PkexecScript.START);

        assertThat(saves.file()).hasContent("new");
        assertThat(script.given().getLast()).isEqualTo(saves.file().toUri().toString());
        assertThat(link).isSymbolicLink();
    }

    @Test
    void theFileMayBeWhereTheUserMayNotLook() throws Exception {
        Files.delete(saves.file());
        StagedFiles files = new StagedFiles();
        files.fail("realPath", "Permission denied");
        Pkexec pkexec = script.that(PkexecScript.START);

        new SavePipeline(
                        new AdministratorReplacer(
                                pkexec, files.operations(), saves.recovery(), Versions.NONE))
                .save(saves.request("new"), saves);

        assertThat(saves.file()).hasContent("new");
    }

    @Test
    void aLinkInThePlaceOfTheFolderIsNotFollowed() throws IOException {
        Path documents = folder.toRealPath().resolve("documents");
        Path moved = folder.resolve("moved");

        assertThat(
                        failure(
                                saves.request("new", loaded()),
                                "mv '" + documents + "' '" + moved + "'",
                                "ln -s '" + moved + "' '" + documents + "'",
                                PkexecScript.START))
                .isEqualTo(untrustedLink(documents));
        assertThat(moved.resolve("notes.txt")).hasContent("old");
    }

    @Test
    void aLinkInThePlaceOfANewFileIsNotFollowed() throws IOException {
        Path fresh = saves.file().resolveSibling("fresh.conf");
        Path victim = folder.resolve("victim.conf");
        SaveRequest request =
                new SaveRequest(
                        Text.of("new"),
                        1,
                        fresh,
                        TextFormat.UTF_8,
                        new Expected.NoFile(),
                        false,
                        true);

        assertThat(failure(request, "ln -s '" + victim + "' '" + fresh + "'", PkexecScript.START))
                .isEqualTo(untrustedLink(fresh));
        assertThat(victim).doesNotExist();
    }

    private static SaveFailure untrustedLink(Path place) {
        return new SaveFailure.Storage(
                new StorageFailure.Refused(StorageFault.UNTRUSTED_LINK, Stage.CHECK, place));
    }

    @Test
    void noOtherFileThanTheOneInTheCommandLineIsReplaced() throws IOException {
        Path permitted = folder.resolve("permitted.txt");
        Pkexec pkexec = script.that(PkexecScript.START);
        SavePipeline pipeline =
                pipeline((destination, monitor) ->
                        pkexec.launch(
                                new Destination(permitted, destination.expected(), false),
                                monitor));

        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> pipeline.save(saves.request("new", loaded()), saves))
                .extracting(SaveException::failure)
                .isEqualTo(new SaveFailure.ProcessDied());
        assertThat(permitted).doesNotExist();
        saves.assertUntouched();
    }
}

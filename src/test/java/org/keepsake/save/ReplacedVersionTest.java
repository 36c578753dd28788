package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.InPlaceReason;
import org.keepsake.storage.Route;
import org.keepsake.storage.Target;
import org.keepsake.storage.Versions;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.platform.SystemFiles;

/** What a save asks of whoever keeps the version that it replaces, and when. */
class ReplacedVersionTest extends SaveStory {
    private final Keeper keeper = new Keeper();

    /** Keeps nothing, but notes what it is asked, and what the file holds at that time. */
    private final class Keeper implements Versions, Versions.Kept {
        private final List<String> asked = new ArrayList<>();
        private boolean durable;
        private @Nullable Path leftOver;

        private void note(String what) {
            try {
                asked.add(what + ": " + Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void settle(Target target) {
            note("settle");
            if (leftOver != null) {
                assertThat(leftOver.toFile().delete()).isTrue();
            }
        }

        @Override
        public Kept prepare(Target target, ByteSource next, boolean copy) {
            note(copy ? "prepare a copy" : "prepare a name");
            return this;
        }

        @Override
        public boolean isDurable() {
            return durable;
        }

        @Override
        public Optional<Path> take() {
            note("take");
            return Optional.empty();
        }

        @Override
        public void drop() {
            note("drop");
        }

        @Override
        public void done() {
            note("done");
        }
    }

    private SaveReceipt keeping(Expected expected) throws SaveException {
        return new SavePipeline(faulty.files(), recovery(new SystemFiles()), keeper)
                .save(request("new", expected), monitor);
    }

    private Expected theirs() throws IOException {
        FileStamp seen = new SystemFiles().facts(file).orElseThrow().stamp();
        return new Expected.Theirs(seen);
    }

    @Test
    void versionIsTakenBeforeTheNewBytesAreThereAndKeptAfter() throws Exception {
        keeping(load(file).expected());
        assertThat(keeper.asked)
                .containsExactly("settle: old", "prepare a name: old", "take: old", "done: new");
    }

    @Test
    void secondNameThatACrashHasLeftDoesNotDecideTheRoute() throws Exception {
        keeper.leftOver = Files.createLink(folder.resolve("left over"), file);
        assertThat(keeping(load(file).expected()).route()).isEqualTo(new Route.Atomic());
    }

    @Test
    void versionOfAFileThatIsWrittenOverIsCopied() throws Exception {
        Files.createLink(folder.resolve("other"), file);
        keeping(load(file).expected());
        assertThat(keeper.asked)
                .containsExactly("settle: old", "prepare a copy: old", "take: old", "done: new");
    }

    @Test
    void copyOfTheirsThatIsDurableIsTheOnlyOne() throws Exception {
        keeper.durable = true;
        assertThat(keeping(theirs()).keptVersion()).contains(new KeptVersion.Earlier());
        assertThat(keeper.asked).contains("prepare a copy: old");
        assertThat(recoveryRoot.resolve("theirs")).doesNotExist();
    }

    @Test
    void theirsIsCopiedElsewhereWhereNoDurableCopyOfItWasMade() throws Exception {
        assertThat(keeping(theirs()).keptVersion())
                .hasValueSatisfying(
                        kept -> assertThat(((KeptVersion.Copy) kept).path()).hasContent("old"));
    }

    @Test
    void copyThatIsDurableIsNotNamedAsTheirsIfTheVersionIsOurs() throws Exception {
        keeper.durable = true;
        assertThat(keeping(load(file).expected()).keptVersion()).isEmpty();
    }

    @Test
    void versionThatWasNotReplacedIsForgotten() {
        faulty.fail("moveAtomically", 1, "Input/output error");
        assertThatExceptionOfType(SaveException.class)
                .isThrownBy(() -> keeping(load(file).expected()));
        assertThat(keeper.asked).endsWith("take: old", "drop: old").doesNotContain("done: old");
    }

    @Test
    void secondNameIsForgottenIfTheFileWasWrittenOverAfterAll() throws Exception {
        faulty.fail("moveAtomically", 1, "Text file busy");
        assertThat(keeping(load(file).expected()).route())
                .isEqualTo(new Route.InPlace(InPlaceReason.RENAME_REFUSED));
        assertThat(keeper.asked).endsWith("take: old", "drop: new", "done: new");
    }

    @Test
    void copyStaysIfTheFileWasWrittenOverAfterAll() throws Exception {
        keeper.durable = true;
        faulty.fail("moveAtomically", 1, "Text file busy");
        keeping(load(file).expected());
        assertThat(keeper.asked).endsWith("take: old", "done: new");
    }
}

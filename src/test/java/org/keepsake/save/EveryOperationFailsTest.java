package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.platform.SystemFiles;

/** Whichever single operation fails, the file is whole and nothing is left lying about. */
class EveryOperationFailsTest extends SaveStory {

    private List<String> traceOfAGoodSave() throws Exception {
        FaultyFiles good = new FaultyFiles(new SystemFiles());
        // Else it depends on the clock whether the file is read to see that it has not changed.
        awaitRest(file);
        saveBy(good, request("new"));
        return good.trace();
    }

    @Test
    void oldFileBeforeTheMoveAndNewFileAfterIt() throws Exception {
        List<String> trace = traceOfAGoodSave();
        int move = trace.indexOf("moveAtomically");
        assertThat(move).isPositive();
        for (int i = 0; i < trace.size(); i++) {
            Files.writeString(file, "old");
            awaitRest(file);
            FaultyFiles failing =
                    new FaultyFiles(new SystemFiles()).failAt(i, "Input/output error");
            String operation = "operation " + i + ", " + trace.get(i);
            Outcome outcome = attempt(failing, request("new"));
            assertThat(failing.trace()).as(operation).element(i).isEqualTo(trace.get(i));
            assertThat(temporaryFiles()).as(operation).isEmpty();
            assertNothingIsLeftBehind(operation);
            assertThat(file).as(operation).hasContent(i <= move ? "old" : "new");
            assertThat(outcome).as(operation).isEqualTo(expected(i, move, trace.get(i)));
        }
    }

    @Test
    void fileThatWasNewIsThereWholeOrNotAtAll() throws Exception {
        Files.delete(file);
        FaultyFiles good = new FaultyFiles(new SystemFiles());
        SaveRequest request = request("new", new Expected.NoFile());
        saveBy(good, request);
        int move = good.trace().indexOf("moveAtomically");
        for (int i = 0; i < good.trace().size(); i++) {
            Files.delete(file);
            FaultyFiles failing =
                    new FaultyFiles(new SystemFiles()).failAt(i, "Input/output error");
            Outcome outcome = attempt(failing, request);
            String operation = "operation " + i + ", " + good.trace().get(i);
            assertThat(temporaryFiles()).as(operation).isEmpty();
            assertNothingIsLeftBehind(operation);
            assertThat(outcome).as(operation).isEqualTo(expected(i, move, good.trace().get(i)));
            if (i <= move) {
                assertThat(file).as(operation).doesNotExist();
                Files.createFile(file);
            } else {
                assertThat(file).as(operation).hasContent("new");
            }
        }
    }

    private enum Outcome {
        FAILED,
        FLUSHED,
        UNCONFIRMED
    }

    private static Outcome expected(int failed, int move, String operation) {
        if (failed <= move) {
            return Outcome.FAILED;
        }
        return operation.equals("forceDirectory") ? Outcome.UNCONFIRMED : Outcome.FLUSHED;
    }

    private Outcome attempt(FaultyFiles files, SaveRequest request) {
        try {
            Durability durability = saveBy(files, request).durability();
            return durability instanceof Durability.Flushed ? Outcome.FLUSHED : Outcome.UNCONFIRMED;
        } catch (SaveException _) {
            return Outcome.FAILED;
        }
    }
}

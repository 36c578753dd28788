package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.storage.system.SystemTools;
import org.keepsake.storage.system.platform.SystemFiles;

/**
 * Somebody else may write in the folder of the document, and uses that at the worst moment: before
 * each operation of a save in turn.
 */
class HostileFolderTest extends SaveStory {
    private Path elsewhere;
    private Path secret;

    private interface Attack {
        void strike() throws IOException;
    }

    @BeforeEach
    void nameTheSecret() {
        elsewhere = temporary.resolve("elsewhere");
        secret = elsewhere.resolve("secret");
    }

    private void makeSecret(String name) throws IOException {
        Files.createDirectories(elsewhere);
        secret = Files.writeString(elsewhere.resolve(name), "secret");
        Files.setAttribute(secret, "unix:mode", 0600);
    }

    private void assertSecretUntouched(String when) throws IOException {
        assertThat(secret).as(when).hasContent("secret");
        assertThat((int) Files.getAttribute(secret, "unix:mode") & 07777).as(when).isEqualTo(0600);
        assertThat(elsewhere.toFile().list()).as(when).hasSize(1);
    }

    private void strikeBeforeEachOperation(boolean inPlace, Attack attack) throws Exception {
        for (int i = 0; ; i++) {
            recreate(inPlace);
            FaultyFiles files = new FaultyFiles(new SystemFiles()).onAny(i, attack::strike);
            int operations;
            try (RecoveryFolder recovery = recovery(files.files())) {
                new SavePipeline(files.files(), recovery).save(request("new"), new Recording());
            } catch (SaveException _) {
                // It need not succeed.
            }
            operations = files.trace().size();
            assertSecretUntouched("before operation " + i + " of " + files);
            if (i >= operations) {
                return;
            }
        }
    }

    private void recreate(boolean inPlace) throws Exception {
        SystemTools.run("rm", "-rf", folder.toString(), folder + " away", recoveryRoot.toString());
        Files.createDirectory(folder);
        Files.writeString(file, "old");
        Files.setAttribute(file, "unix:mode", 0666);
        if (inPlace) {
            Files.createLink(folder.resolve("other"), file);
        }
    }

    @Test
    void temporaryFileReplacedByALinkLeavesWhatThatLeadsTo() throws Exception {
        makeSecret("secret");
        strikeBeforeEachOperation(
                false,
                () -> {
                    try (Stream<Path> names = Files.list(folder)) {
                        List<Path> ours =
                                names.filter(name -> name.toString().contains(".~ks-")).toList();
                        for (Path name : ours) {
                            Files.delete(name);
                            Files.createSymbolicLink(name, secret);
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void folderReplacedByALinkLeavesWhatThatLeadsTo(boolean inPlace) throws Exception {
        makeSecret("file");
        strikeBeforeEachOperation(
                inPlace,
                () -> {
                    Files.move(folder, folder.resolveSibling("folder away"));
                    Files.createSymbolicLink(folder, elsewhere);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fileReplacedByALinkLeavesWhatThatLeadsTo(boolean inPlace) throws Exception {
        makeSecret("secret");
        strikeBeforeEachOperation(
                inPlace,
                () -> {
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, secret);
                });
    }

    @Test
    void linkThatSomebodyElseHasPutIntoASharedFolderIsNotFollowed() throws Exception {
        SystemTools.assumeSuperuser();
        makeSecret("secret");
        SystemTools.run("chmod", "1777", folder.toString());
        file = Files.createSymbolicLink(folder.resolve("link"), secret);
        SystemTools.run("chown", "-h", "65534", file.toString());
        assertThat(
                        storageFailure(
                                new SaveRequest(
                                        org.keepsake.text.Text.of("new"),
                                        1,
                                        file,
                                        org.keepsake.codec.TextFormat.UTF_8,
                                        new org.keepsake.storage.Expected.Whatever(),
                                        false)))
                .isEqualTo(
                        new StorageFailure.Refused(StorageFault.UNTRUSTED_LINK, Stage.CHECK, file));
        assertSecretUntouched("in the end");
    }
}

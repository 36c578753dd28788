package org.keepsake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.StorageFault;

class AttemptTest {
    private final FileOperations full =
            (FileOperations)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {FileOperations.class},
                            (_, method, _) ->
                                    method.getReturnType() == Optional.class
                                            ? Optional.empty()
                                            : 0L);
    private final IOException refusal =
            new IOException("In einer Sprache, die niemand von uns erwartet hat");

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "FORCE", "CLOSE", "SET_ASIDE", "COMMIT"})
    void fullDiskIsRecognisedInAnyLanguage(Stage stage) {
        assertThat(new Attempt(Path.of("."), full).fault(stage, refusal))
                .isEqualTo(StorageFault.DISK_FULL);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK", "READ", "VERIFY"})
    void whatWritesNothingDoesNotFailForAFullDisk(Stage stage) {
        assertThat(new Attempt(Path.of("."), full).fault(stage, refusal))
                .isEqualTo(StorageFault.OTHER);
    }
}

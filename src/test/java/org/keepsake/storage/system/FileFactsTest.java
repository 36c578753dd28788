package org.keepsake.storage.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFactsTest {

    private static FileFacts with(int mode) {
        return new FileFacts(FileKind.DIRECTORY, new FileStamp(1, 2, 3, 4, 5), mode, 1, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1777, true, true, true, false",
        "1775, true, false, true, false",
        "1755, true, false, false, false",
        "0777, false, false, true, false",
        "0770, false, false, true, false",
        "0702, false, false, true, false",
        "0755, false, false, false, false",
        "0600, false, false, false, false",
        "0555, false, false, false, true",
        "1444, true, false, false, true",
    })
    void modeTellsWhoMayWrite(
            String octal, boolean sticky, boolean shared, boolean others, boolean nobody) {
        FileFacts facts = with(Integer.parseInt(octal, 8));
        assertThat(facts.sticky()).isEqualTo(sticky);
        assertThat(facts.sharedByAll()).isEqualTo(shared);
        assertThat(facts.writableByOthers()).isEqualTo(others);
        assertThat(facts.writeProtected()).isEqualTo(nobody);
    }

    @Test
    void systemWithoutModesForbidsNothingByThem() {
        FileFacts facts = with(FileFacts.UNKNOWN);
        assertThat(facts.sticky()).isFalse();
        assertThat(facts.sharedByAll()).isFalse();
        assertThat(facts.writableByOthers()).isFalse();
        assertThat(facts.writeProtected()).isFalse();
    }
}

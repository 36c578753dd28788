package org.keepsake.storage.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStampTest {
    private static final FileStamp SEEN = new FileStamp(1, 2, 3, 4, 5, true);

    @ParameterizedTest
    @CsvSource({
        "9, 2, 3, 4, 5, false, false",
        "1, 9, 3, 4, 5, false, false",
        "1, 2, 9, 4, 5, false, true",
        "1, 2, 3, 9, 5, false, true",
        "1, 2, 3, 4, 9, true, true",
    })
    void anyDifferenceIsAnotherVersion(
            long device,
            long inode,
            long size,
            long modified,
            long changed,
            boolean sameContent,
            boolean sameFile) {
        FileStamp other = new FileStamp(device, inode, size, modified, changed);
        assertThat(other).isNotEqualTo(SEEN);
        assertThat(other.sameContentAs(SEEN)).isEqualTo(sameContent);
        assertThat(other.sameFileAs(SEEN)).isEqualTo(sameFile);
    }

    @Test
    void sameEvidenceIsTheSameVersionWheneverItWasSeen() {
        assertThat(SEEN.unsettled()).isEqualTo(SEEN).hasSameHashCodeAs(SEEN);
        assertThat(SEEN.sameContentAs(SEEN.unsettled())).isTrue();
        assertThat(SEEN.sameFileAs(SEEN.unsettled())).isTrue();
    }
}

package org.keepsake.storage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    /** From a fine clock and from one of whole seconds; one time of each kind is of a fine one. */
    @ParameterizedTest
    @CsvSource({
        "1000000001, 1000000002, 20, false",
        "1000000001, 1000000002, 21, true",
        "2000000000, 1000000001, 1021, true",
        "1000000001, 2000000000, 1021, true",
        "1000000000, 2000000000, 1021, false",
        "1000000000, 2000000000, 5000, false",
        "1000000000, 2000000000, 5001, true",
        "2000000000, 1000000000, 5000, false",
        "2000000000, 1000000000, 5001, true",
    })
    void stampProvesSomethingOnceTheClockMustHaveGoneOn(
            long modified, long changed, long millisAfterTheFirstSecond, boolean settled) {
        Instant now = Instant.ofEpochSecond(1).plusMillis(millisAfterTheFirstSecond);
        assertThat(FileStamp.seen(1, 2, 3, modified, changed, now).settled()).isEqualTo(settled);
    }

    @Test
    void sameEvidenceIsTheSameVersionWheneverItWasSeen() {
        assertThat(SEEN.unsettled()).isEqualTo(SEEN).hasSameHashCodeAs(SEEN);
        assertThat(SEEN.sameContentAs(SEEN.unsettled())).isTrue();
        assertThat(SEEN.sameFileAs(SEEN.unsettled())).isTrue();
    }
}

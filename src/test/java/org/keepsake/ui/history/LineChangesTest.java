package org.keepsake.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Readers;
import org.keepsake.compare.LineCounts;
import org.keepsake.history.Version;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.text.Text;

class LineChangesTest {
    private final Map<ListedVersion, Optional<LineCounts>> counts = new ConcurrentHashMap<>();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static ListedVersion version(String name, long size) {
        return ListedVersion.of(new Version(Path.of(name), Instant.EPOCH, Instant.EPOCH, size));
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        ListedVersion current = ListedVersion.current(new FileStamp(0, 0, 8, 0, 0));
        ListedVersion last = version("a\nb\n", 4);
        ListedVersion large = version("unread", LineChanges.LARGEST + 1);
        ListedVersion beforeLarge = version("a\n", 2);
        ListedVersion first = version("x\ny\n", 4);
        Fx.run(() ->
                new LineChanges(
                                new Readers(),
                                version -> {
                                    assertThat(version).isNotEqualTo(large);
                                    return Text.of(
                                            version.earlier()
                                                    .map(there -> there.path().toString())
                                                    .orElse("a\nc\nd\nb\n"));
                                },
                                counts::put)
                        .start(List.of(current, last, large, beforeLarge, first)));

        Fx.await("all but the oldest", () -> counts.size() == 4);
        assertThat(counts)
                .containsEntry(current, Optional.of(new LineCounts(0, 2, 0)))
                .containsEntry(last, Optional.empty())
                .containsEntry(large, Optional.empty())
                .containsEntry(beforeLarge, Optional.of(new LineCounts(1, 0, 1)));
    }
}

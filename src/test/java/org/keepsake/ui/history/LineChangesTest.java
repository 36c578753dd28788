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
import org.keepsake.text.Text;

class LineChangesTest {
    private final Map<Version, Optional<LineCounts>> counts = new ConcurrentHashMap<>();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static Version version(String name, long size) {
        return new Version(Path.of(name), Instant.EPOCH, Instant.EPOCH, size);
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() {
        Version last = version("a\nb\n", 4);
        Version large = version("unread", LineChanges.LARGEST + 1);
        Version beforeLarge = version("a\n", 2);
        Version first = version("x\ny\n", 4);
        Fx.run(() ->
                new LineChanges(
                                new Readers(),
                                version -> {
                                    assertThat(version).isNotEqualTo(large);
                                    return Text.of(version.path().toString());
                                },
                                counts::put)
                        .start(List.of(last, large, beforeLarge, first), Text.of("a\nc\nd\nb\n")));

        Fx.await("all", () -> counts.size() == 4);
        assertThat(counts)
                .containsEntry(last, Optional.of(new LineCounts(0, 2, 0)))
                .containsEntry(large, Optional.empty())
                .containsEntry(beforeLarge, Optional.empty())
                .containsEntry(first, Optional.of(new LineCounts(1, 0, 1)));
    }
}

package org.keepsake.ui.compare;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepsake.compare.LineCounts;
import org.keepsake.ui.words.Messages;

/** How many lines differ, in words: counted and listed in the same way wherever it is told. */
public final class CountedLines {
    private CountedLines() {}

    /**
     * Lists the kinds of lines that there are.
     *
     * @param place where it is told, with which the keys of its words begin
     */
    public static String of(LineCounts counts, Messages messages, String place) {
        String kinds =
                Stream.of(
                                counted(messages, place + ".count.changed", counts.changed()),
                                counted(messages, place + ".count.added", counts.added()),
                                counted(messages, place + ".count.removed", counts.removed()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? messages.get(place + ".count.none") : kinds;
    }

    private static Optional<String> counted(Messages messages, String key, int lines) {
        return lines == 0 ? Optional.empty() : Optional.of(messages.get(key, lines));
    }
}

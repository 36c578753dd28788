package org.keepsake.ui.save;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.keepsake.text.Text;

/** What to call the file of a document that has none: by the first words that are in it. */
final class OfferedName {
    private static final String ENDING = ".txt";
    private static final int WORDS = 6;
    private static final int LENGTH = 48;

    /** How much of a text is looked at, in bytes: a beginning. */
    private static final long SEEN = 1000;

    /** What some system takes for something else than a part of a name. */
    private static final String NO_NAME = "[\\p{Cntrl}\\uFFFD/\\\\:*?\"<>|]+";

    private OfferedName() {}

    /**
     * A name for {@code text}.
     *
     * @param untitled what the document is called, for want of words
     */
    static String of(Text text, String untitled) {
        String beginning = text.string(0, Math.min(SEEN, text.byteLength()));
        String words =
                beginning
                        .lines()
                        .map(line -> line.replaceAll(NO_NAME, " ").strip())
                        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                        .findFirst()
                        .map(OfferedName::firstWords)
                        .orElse(untitled);
        return words + ENDING;
    }

    private static String firstWords(String line) {
        String words =
                Arrays.stream(line.split("\\s+")).limit(WORDS).collect(Collectors.joining(" "));
        int end = Math.min(words.codePointCount(0, words.length()), LENGTH);
        // A name that begins with a point is hidden, one that ends with it is none to Windows.
        return words.substring(0, words.offsetByCodePoints(0, end))
                .replaceAll("^[.\\s]+|[.,;:\\s]+$", "");
    }
}

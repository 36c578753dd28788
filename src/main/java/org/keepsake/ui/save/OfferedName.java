package org.keepsake.ui.save;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.keepsake.text.Text;

/** Suggests a name for the file of a document that has none: the first words in it. */
final class OfferedName {
    private static final String ENDING = ".txt";
    private static final int WORDS = 6;
    private static final int LENGTH = 48;

    /** How much of the text is examined, in bytes. */
    private static final long SEEN = 1000;

    /** Characters that some system does not allow in a file name. */
    private static final String NO_NAME = "[\\p{Cntrl}\\uFFFD/\\\\:*?\"<>|]+";

    private OfferedName() {}

    /**
     * A name for {@code text}.
     *
     * @param untitled the name of the document, used if the text has no words
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
        // A name that begins with a dot is hidden, and one that ends with it is invalid on Windows.
        return words.substring(0, words.offsetByCodePoints(0, end))
                .replaceAll("^[.\\s]+|[.,;:\\s]+$", "");
    }
}

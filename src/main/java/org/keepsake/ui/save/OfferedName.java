package org.keepsake.ui.save;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/** What a document that has no file can be known by: the first words in it. */
public final class OfferedName {
    private static final String ENDING = ".txt";
    private static final int WORDS = 6;
    private static final int LENGTH = 48;

    /** How much of the text is examined, in bytes. */
    private static final long SEEN = 1000;

    /** Characters that some system does not allow in a file name. */
    private static final String NO_NAME = "[\\p{Cntrl}\\uFFFD/\\\\:*?\"<>|]+";

    private OfferedName() {}

    /** The name of the document's file; if it has none, one made of its text. */
    static String of(Editor editor) {
        return editor.document()
                .path()
                .map(Path::getFileName)
                .map(Path::toString)
                .orElseGet(
                        () -> firstWords(editor.document().text()).orElse(editor.name()) + ENDING);
    }

    /**
     * The first words of {@code text}, as they may stand in the name of a file; empty if its
     * beginning has none.
     */
    public static Optional<String> firstWords(Text text) {
        return text.string(0, Math.min(SEEN, text.byteLength()))
                .lines()
                .map(line -> line.replaceAll(NO_NAME, " ").strip())
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .map(OfferedName::firstWords);
    }

    /**
     * The first words of {@code text} for people to read, with an ellipsis if more follow; empty if
     * its beginning has none.
     */
    public static Optional<String> beginning(Text text) {
        return firstWords(text).map(words -> hasMore(text, words) ? words + "…" : words);
    }

    private static boolean hasMore(Text text, String words) {
        return text.byteLength() > SEEN
                || letters(text.string(0, text.byteLength())) > letters(words);
    }

    private static long letters(String string) {
        return string.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String firstWords(String line) {
        String words =
                Arrays.stream(line.split("\\s+")).limit(WORDS).collect(Collectors.joining(" "));
        int end = Math.min(words.codePointCount(0, words.length()), LENGTH);
        // A name that begins with a dot is hidden, and one that ends with it is invalid on Windows.
        // What marks a heading or an item of a list in Markdown is no part of its words.
        return words.substring(0, words.offsetByCodePoints(0, end))
                .replaceAll("^[.\\s]+|^(#+|[-*+>])\\s+|[.,;:\\s]+$", "");
    }
}

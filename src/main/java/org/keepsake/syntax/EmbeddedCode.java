package org.keepsake.syntax;

import java.util.Optional;
import java.util.Set;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;

/** Code of another language in a page: of a script, of a style, of PHP. */
final class EmbeddedCode {
    /** By the index of a language in the scanners of pages; the first is that of the markup. */
    private static final CommentMarks[] MARKS = {
        CommentMarks.MARKUP, CommentMarks.SLASHES, CommentMarks.BLOCK, CommentMarks.SLASHES
    };

    /** The index of what is run before there is a page. */
    private static final int PROGRAM = 3;

    private static final Set<String> ENDS = Set.of("?>", "%>");

    private EmbeddedCode() {}

    /**
     * What makes a comment of a line, in the language that its first letter is in. Empty for the
     * mark alone that ends a program, and for a line that begins one and does not end it: both work
     * in comments as well.
     *
     * @param markup whether the scripts and styles of the page are to be commented out as markup
     */
    static Optional<CommentMarks> comments(
            TokenMaker rules, String line, int state, boolean markup) {
        if (ENDS.contains(line.strip())) {
            return Optional.empty();
        }
        char[] characters = line.toCharArray();
        var token = rules.getTokenList(new Segment(characters, 0, characters.length), state, 0);
        while (token.getNextToken() != null && (token.length() == 0 || token.isWhitespace())) {
            token = token.getNextToken();
        }
        int index = token.getLanguageIndex();
        if (index != PROGRAM || line.stripLeading().startsWith("<")) {
            if (isLeftOpen(line, "<?", "?>") || isLeftOpen(line, "<%", "%>")) {
                return Optional.empty();
            }
        }
        boolean known = index < MARKS.length && !(markup && index < PROGRAM);
        return Optional.of(MARKS[known ? index : 0]);
    }

    private static boolean isLeftOpen(String line, String begin, String end) {
        return line.lastIndexOf(begin) > line.lastIndexOf(end);
    }
}

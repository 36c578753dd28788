package org.keepsake.syntax;

import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;

/** Code of another language in a page: of a script, of a style, of PHP. */
final class EmbeddedCode {
    /** By the index of a language in the scanners of pages; the first is that of the markup. */
    private static final CommentMarks[] MARKS = {
        CommentMarks.MARKUP, CommentMarks.SLASHES, CommentMarks.BLOCK, CommentMarks.SLASHES
    };

    private EmbeddedCode() {}

    /** What makes a comment of a line, in the language that its first letter is in. */
    static Optional<CommentMarks> comments(TokenMaker rules, String line, int state) {
        char[] characters = line.toCharArray();
        var token = rules.getTokenList(new Segment(characters, 0, characters.length), state, 0);
        while (token.getNextToken() != null && (token.length() == 0 || token.isWhitespace())) {
            token = token.getNextToken();
        }
        int index = token.getLanguageIndex();
        return Optional.of(MARKS[index < MARKS.length ? index : 0]);
    }
}

package org.keepsake.syntax;

import java.util.List;
import java.util.function.LongPredicate;
import org.keepsake.text.Text;

/**
 * A part of a line that is one comment, or one string.
 *
 * @param from the offset of its first byte
 * @param to the offset after its last byte
 * @param comment whether it is a comment
 */
record Stretch(long from, long to, boolean comment) {

    /**
     * Tells of the places in the comment or string that a place is in, which may go on over several
     * lines.
     *
     * @param offset a place that is not code
     * @param reach how many bytes it is followed up, and down
     */
    static LongPredicate around(SyntacticContext context, long offset, long reach) {
        Text text = context.states().text();
        int line = text.position(offset).line();
        Stretch here = at(context, line, offset);
        long from = here.from;
        for (int up = line;
                from == text.lineStart(up)
                        && offset - from < reach
                        && here.isOpenAtStartOf(up, context);
                up--) {
            from = at(context, up - 1, text.lineEnd(up - 1)).from;
        }
        long to = here.to;
        for (int down = line + 1;
                down < text.lineCount()
                        && to == text.lineEnd(down - 1)
                        && to - offset < reach
                        && here.isOpenAtStartOf(down, context);
                down++) {
            to = at(context, down, text.lineStart(down)).to;
        }
        long first = from;
        long end = to;
        return place -> place >= first && place < end;
    }

    /** Whether it may have begun on a line before that one, and gone on. */
    private boolean isOpenAtStartOf(int line, SyntacticContext context) {
        int state = context.states().at(line);
        return line > 0 && state != Lexer.START && context.lexer().isComment(state) == comment;
    }

    /** The one at a place, or at the end of the line; empty if there is none. */
    private static Stretch at(SyntacticContext context, int line, long place) {
        long lineEnd = context.states().text().lineEnd(line);
        Stretch found = new Stretch(place, place, false);
        for (Token token : tokens(context, line)) {
            boolean comment = token.kind() == TokenKind.COMMENT;
            if (token.kind().isCode()) {
                continue;
            }
            if (found.to == token.from() && found.comment == comment && found.to > found.from) {
                found = new Stretch(found.from, token.to(), comment);
            } else if (!found.holds(place, lineEnd)) {
                found = new Stretch(token.from(), token.to(), comment);
            }
        }
        return found.holds(place, lineEnd) ? found : new Stretch(place, place, false);
    }

    private boolean holds(long place, long lineEnd) {
        return from <= place && (place < to || (place == to && to == lineEnd && to > from));
    }

    private static List<Token> tokens(SyntacticContext context, int line) {
        LineStates states = context.states();
        return context.lexer().lex(states.text(), line, states.at(line)).tokens();
    }
}

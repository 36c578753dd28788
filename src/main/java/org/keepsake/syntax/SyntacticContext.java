package org.keepsake.syntax;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.keepsake.text.Text;

/**
 * Tells what a place in a text is part of: a comment of several lines, or code.
 *
 * @param lexer of the language, used by no other thread meanwhile
 * @param states those of the text
 */
public record SyntacticContext(Lexer lexer, LineStates states) {
    /** How many lines a comment is followed up, to find where it begins. */
    private static final int FURTHEST = 10_000;

    /** What may have brackets that are none. */
    private static final Set<TokenKind> NO_CODE =
            EnumSet.of(TokenKind.COMMENT, TokenKind.STRING, TokenKind.VARIABLE, TokenKind.ERROR);

    /**
     * Finds the comment that a line break at an offset would be in.
     *
     * @return where the comment begins; empty without one, or as long as nobody has looked
     */
    public OptionalLong around(long offset) {
        Text text = states.text();
        int line = text.position(offset).line();
        return isKnown(line, offset) && lexer.isComment(stateAt(line, offset))
                ? start(line, offset)
                : OptionalLong.empty();
    }

    /**
     * Finds the comment that begins on an earlier line than an offset and ends before it, on the
     * same line.
     *
     * @return where the comment begins; empty without one, or as long as nobody has looked
     */
    public OptionalLong endedBefore(long offset) {
        Text text = states.text();
        int line = text.position(offset).line();
        return isKnown(line, offset)
                        && lexer.isComment(states.at(line))
                        && !lexer.isComment(stateAt(line, offset))
                ? start(line, text.lineStart(line))
                : OptionalLong.empty();
    }

    /**
     * The beginning of a line, up to an offset, with spaces for what is in comments and strings: of
     * these nothing is known as long as nobody has looked.
     */
    public String codeBefore(long offset) {
        Text text = states.text();
        int line = text.position(offset).line();
        String code = text.string(text.lineStart(line), offset);
        if (!isKnown(line, offset)) {
            return code;
        }
        StringBuilder masked = new StringBuilder(code);
        for (Token token : lexer.lex(code, states.at(line)).tokens()) {
            if (NO_CODE.contains(token.kind())) {
                int from = (int) token.from();
                int to = (int) token.to();
                masked.replace(from, to, " ".repeat(to - from));
            }
        }
        return masked.toString();
    }

    private boolean isKnown(int line, long offset) {
        return states.isSettled(line)
                && offset - states.text().lineStart(line) <= Lexer.LONGEST_LINE;
    }

    /** The state of a line that would begin at an offset. */
    private int stateAt(int line, long offset) {
        Text text = states.text();
        return offset == text.lineStart(line)
                ? states.at(line)
                : lexer.endState(text.slice(0, offset), line, states.at(line));
    }

    private OptionalLong start(int line, long offset) {
        Text text = states.text();
        int first = line;
        while (first > 0 && lexer.isComment(states.at(first))) {
            first--;
            if (line - first > FURTHEST) {
                return OptionalLong.empty();
            }
        }
        Text before = text.slice(0, first == line ? offset : text.lineEnd(first));
        List<Token> tokens = lexer.lex(before, first, states.at(first)).tokens();
        return tokens.isEmpty() || tokens.getLast().kind() != TokenKind.COMMENT
                ? OptionalLong.empty()
                : OptionalLong.of(tokens.getLast().from());
    }
}

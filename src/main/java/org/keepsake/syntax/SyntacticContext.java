package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
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
     * The beginning of a line, up to an offset, with spaces for comments and underscores for
     * strings: of these nothing is known as long as nobody has looked.
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
            if (!token.kind().isCode()) {
                int from = (int) token.from();
                int to = (int) token.to();
                String mask = token.kind() == TokenKind.COMMENT ? " " : "_";
                masked.replace(from, to, mask.repeat(to - from));
            }
        }
        return masked.toString();
    }

    /**
     * Tells of brackets whether they are code, as far as that is known, if a bracket before {@code
     * offset} would be; if it would not, all count. Quick for offsets that are near each other.
     */
    public LongPredicate bracketsSeenFrom(long offset) {
        int line = states.text().position(offset).line();
        boolean inCode = !isKnown(line, offset) || isCodeUpTo(line, offset);
        return inCode ? new Brackets(this)::isCode : any -> true;
    }

    /**
     * Tells of the places that are in the same comment, or the same string, as one that is no code.
     *
     * @param reach how many bytes that is followed up, and down
     */
    public LongPredicate sharing(long offset, long reach) {
        return Stretch.around(this, offset, reach);
    }

    private boolean isCodeUpTo(int line, long offset) {
        Text text = states.text();
        // What is typed goes on with a comment or string that is open, and begins none.
        String typed = text.string(text.lineStart(line), offset) + ")";
        List<Token> tokens = lexer.lex(typed, states.at(line)).tokens();
        return tokens.isEmpty()
                || tokens.getLast().to() < typed.length()
                || tokens.getLast().kind().isCode();
    }

    /** Remembers the line that was asked for last. */
    private static final class Brackets {
        private final SyntacticContext context;
        private long start;
        private long end = -1;
        private List<Token> tokens = List.of();

        Brackets(SyntacticContext context) {
            this.context = context;
        }

        boolean isCode(long offset) {
            if (offset < start || offset >= end) {
                Text text = context.states.text();
                int line = text.position(offset).line();
                start = text.lineStart(line);
                end = text.lineEnd(line);
                tokens =
                        context.states.isSettled(line)
                                ? context.lexer.lex(text, line, context.states.at(line)).tokens()
                                : List.of();
            }
            return tokens.stream()
                    .noneMatch(token ->
                            token.from() <= offset
                                    && offset < token.to()
                                    && !token.kind().isCode());
        }
    }

    /**
     * What makes a comment of each of some lines, in the language that it is in: in a page that may
     * be that of a script. Empty for a line that can have none, such as one that begins in a
     * comment with an end of its own.
     *
     * @param first the first line
     * @param last the last line, inclusive
     */
    public List<Optional<CommentMarks>> comments(int first, int last) {
        Text text = states.text();
        List<Optional<CommentMarks>> all = new ArrayList<>();
        boolean markup = false;
        for (int line = first; line <= last; line++) {
            int state = states.at(line);
            String content = text.string(text.lineStart(line), end(line));
            Optional<CommentMarks> marks =
                    lexer.comments(content, state, markup)
                            .filter(here -> here.after().isEmpty() || !lexer.isComment(state));
            // A comment of the markup around a script takes its tags away.
            markup |= !content.isBlank() && marks.filter(CommentMarks.MARKUP::equals).isPresent();
            all.add(marks);
        }
        return all;
    }

    private long end(int line) {
        Text text = states.text();
        return Math.min(text.lineEnd(line), text.lineStart(line) + Lexer.LONGEST_LINE);
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

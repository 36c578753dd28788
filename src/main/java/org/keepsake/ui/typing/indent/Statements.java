package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Position;
import org.keepsake.text.Text;

/**
 * Statements without brackets around them: one below an {@code if}, and those of a {@code case}.
 *
 * @param text the text
 * @param blocks where its blocks begin and end
 * @param context what each place in it is part of; empty if nothing is known of it
 */
record Statements(Text text, Blocks blocks, Optional<SyntacticContext> context) {
    /** How many statements may be below each other. */
    private static final int DEEPEST = 20;

    /** Whether the line before an offset ends what a single statement follows. */
    boolean isExpectedAt(long offset) {
        return header(offset).isPresent();
    }

    /**
     * The indentation of what follows the statement that ends at an offset.
     *
     * @param first the line where it begins
     */
    Optional<String> behind(long offset, int first) {
        if (!blocks.haveStatements() || !blocks.isStatement(code(offset).strip())) {
            return Optional.empty();
        }
        Outline.Line inner = outlined(first);
        Optional<String> outer = Optional.empty();
        Optional<Integer> header = headerAbove(first);
        for (int i = 0; i < DEEPEST && header.isPresent(); i++) {
            Outline.Line around = outlined(header.get());
            if (!inner.isWithin(around)) {
                break;
            }
            outer = Optional.of(around.indent());
            inner = around;
            header = headerAbove(header.get());
        }
        return outer.or(() -> behindCase(offset, first));
    }

    /** The last statement of a case goes back to that. */
    private Optional<String> behindCase(long offset, int first) {
        return blocks.isLast(code(offset).strip())
                ? new Outline(text)
                        .around(first, outlined(first))
                        .filter(around -> blocks.isCaseLabel(around.code()))
                        .map(Outline.Line::indent)
                : Optional.empty();
    }

    private Optional<Integer> headerAbove(int line) {
        int above = line - 1;
        while (above >= 0 && line(above, text.lineLength(above)).isBlank()) {
            above--;
        }
        return above < 0 ? Optional.empty() : header(text.lineEnd(above));
    }

    /** The line where what ends at an offset begins, if a single statement follows it. */
    private Optional<Integer> header(long offset) {
        if (!blocks.haveStatements()) {
            return Optional.empty();
        }
        String code = code(offset);
        int line = text.position(offset).line();
        if (blocks.isElse(code.strip())) {
            return Optional.of(line);
        }
        int end = code.stripTrailing().length();
        if (!code.stripTrailing().endsWith(")")) {
            return Optional.empty();
        }
        long closing = text.offset(line, end);
        LongPredicate brackets =
                context.map(known -> known.bracketsSeenFrom(closing)).orElse(any -> true);
        return BracketPair.at(text, closing, brackets)
                .map(pair -> text.position(pair.open()))
                .filter(open -> blocks.isCondition(line(open.line(), open.column()).strip()))
                .map(Position::line);
    }

    private Outline.Line outlined(int line) {
        return Outline.lineOf(line(line, text.lineLength(line)));
    }

    private String line(int line, int column) {
        return Indents.beginning(text, line, column);
    }

    /** What of a line up to an offset is code, as far as that is known. */
    private String code(long offset) {
        Position at = text.position(offset);
        String before = line(at.line(), at.column());
        return before.length() < at.column()
                ? ""
                : context.map(known -> known.codeBefore(offset)).orElse(before);
    }
}

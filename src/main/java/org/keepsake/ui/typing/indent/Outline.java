package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.function.Predicate;
import org.keepsake.text.Text;

/**
 * The lines of a text by their indentation, as far as they are near.
 *
 * @param text the text
 */
record Outline(Text text) {
    /** How far up lines are looked at. */
    private static final int FURTHEST = 500;

    /**
     * A line that is not blank.
     *
     * @param indent its white space
     * @param code what follows it, without the spaces at the end
     */
    record Line(String indent, String code) {

        /** Whether it is indented more than another line, and begins as that one does. */
        boolean isWithin(Line other) {
            return indent.length() > other.indent.length() && indent.startsWith(other.indent);
        }
    }

    /** The nearest line above one that is not blank. */
    Optional<Line> above(int line) {
        return find(line, found -> true);
    }

    /** The nearest line above {@code line} that is indented less than {@code inner}. */
    Optional<Line> around(int line, Line inner) {
        return find(line, inner::isWithin);
    }

    private Optional<Line> find(int below, Predicate<Line> wanted) {
        for (int line = below - 1; line >= Math.max(0, below - FURTHEST); line--) {
            String content = Indents.beginning(text, line, text.lineLength(line));
            if (!content.isBlank()) {
                Line found = lineOf(content);
                if (wanted.test(found)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The line with this content, which is not blank. */
    static Line lineOf(String content) {
        String code = content.stripLeading();
        return new Line(content.substring(0, content.length() - code.length()), code.strip());
    }
}

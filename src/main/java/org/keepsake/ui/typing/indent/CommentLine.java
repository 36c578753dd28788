package org.keepsake.ui.typing.indent;

import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * What Enter does in a comment of several lines: one that begins with {@code /**}, or whose lines
 * begin with a star, goes on with a star.
 *
 * @param text the text
 * @param start where the comment begins
 */
record CommentLine(Text text, long start) {
    private static final String DOCUMENTATION = "/**";

    /** How far a comment is looked through for its end, in bytes. */
    private static final int NEAR = 64 << 10;

    /** What Enter does at a caret in the comment. */
    KeyEdit newLine(Caret caret) {
        Position at = text.position(caret.start());
        String indent = Indents.of(text, at.line(), at.column());
        String before = Indents.beginning(text, at.line(), at.column()).substring(indent.length());
        if (text.position(start).line() == at.line()) {
            boolean isBehind = caret.start() >= start + DOCUMENTATION.length();
            return isBehind && opens(DOCUMENTATION)
                    ? firstLine(caret, indent)
                    : KeyEdit.typing(caret, "\n" + indent);
        }
        boolean starred = opens("/*") && (before.equals("*") || before.startsWith("* "));
        if (!starred) {
            return KeyEdit.typing(caret, "\n" + indent);
        }
        // A line with nothing but a star keeps no space behind it.
        int spaces = before.isBlank() || !before.strip().equals("*") ? 0 : before.length() - 1;
        boolean ends = rest(caret).startsWith("*/");
        return new KeyEdit(
                caret.start() - spaces, caret.end(), "\n" + indent + (ends ? "" : "* "), "");
    }

    private boolean opens(String mark) {
        long end = Math.min(text.byteLength(), start + mark.length());
        return text.string(start, end).equals(mark);
    }

    /** The second line, and the end of the comment if it has none or is in the same line. */
    private KeyEdit firstLine(Caret caret, String indent) {
        String next = "\n" + indent + " * ";
        String rest = rest(caret);
        if (rest.startsWith("*/")) {
            return new KeyEdit(
                    caret.start(), caret.end() + spaces(caret), next, "\n" + indent + " ");
        }
        boolean closes = rest.isEmpty() && !isClosed(caret);
        return new KeyEdit(caret.start(), caret.end(), next, closes ? "\n" + indent + " */" : "");
    }

    /** The rest of the line behind the caret, without the spaces that it begins with. */
    private String rest(Caret caret) {
        return line(caret).stripLeading();
    }

    private int spaces(Caret caret) {
        return line(caret).length() - rest(caret).length();
    }

    private String line(Caret caret) {
        long end = text.lineEnd(text.position(caret.end()).line());
        return text.string(caret.end(), Math.min(end, caret.end() + NEAR));
    }

    /** Whether the comment ends before another one begins a line. */
    private boolean isClosed(Caret caret) {
        long end = Math.min(text.byteLength(), caret.end() + NEAR);
        for (String line : text.string(caret.end(), end).lines().toList()) {
            if (line.stripLeading().startsWith("/*")) {
                return false;
            }
            if (line.contains("*/")) {
                return true;
            }
        }
        return end < text.byteLength();
    }
}

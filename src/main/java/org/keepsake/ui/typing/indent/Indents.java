package org.keepsake.ui.typing.indent;

import org.keepsake.profile.Settings;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/** The white space that the Tab and Enter keys insert. */
public final class Indents {

    /** The longest indentation that is looked at, in columns: nobody indents further. */
    private static final int FAR = 10_000;

    /** How much of a line behind the caret matters, in bytes. */
    private static final int NEAR = 256;

    private Indents() {}

    /**
     * The settings for indenting in {@code editor}: what is asked for its file, otherwise what its
     * text itself does, otherwise the user's.
     */
    public static Settings settings(Editor editor, Settings ofTheUser) {
        return editor.settings(OwnIndent.of(editor.document().text()).over(ofTheUser));
    }

    /** The white space that indents a line by one tab stop. */
    public static String unit(Settings settings) {
        return settings.get(Settings.INSERT_SPACES)
                ? " ".repeat(settings.get(Settings.TAB_WIDTH))
                : "\t";
    }

    /** The white space that takes the caret to the next tab stop. */
    static String toNextStop(Settings settings, Text text, int line, int column) {
        if (!settings.get(Settings.INSERT_SPACES)) {
            return "\t";
        }
        int width = settings.get(Settings.TAB_WIDTH);
        int shown = 0;
        String before = text.line(line, Math.max(0, column - FAR), column);
        for (int i = 0; i < before.length(); i++) {
            shown += before.charAt(i) == '\t' ? width - shown % width : 1;
        }
        return " ".repeat(width - shown % width);
    }

    /** The spaces and tabs at the beginning of a line, up to a column. */
    static String of(Text text, int line, int column) {
        String before = beginning(text, line, column);
        int length = 0;
        while (length < before.length() && " \t".indexOf(before.charAt(length)) >= 0) {
            length++;
        }
        return before.substring(0, length);
    }

    /** The rest of a line behind an offset, as far as it matters. */
    static String after(Text text, long offset) {
        long end = text.lineEnd(text.position(offset).line());
        return text.string(offset, Math.min(end, offset + NEAR));
    }

    /** The beginning of a line, up to a column, as far as indentation is looked at. */
    static String beginning(Text text, int line, int column) {
        return text.line(line, 0, Math.min(column, FAR));
    }

    /** An indentation without its last tab stop, or as much of it as there is. */
    static String less(Settings settings, String indent) {
        int end = indent.length();
        if (indent.endsWith("\t")) {
            return indent.substring(0, end - 1);
        }
        int least = Math.max(0, end - settings.get(Settings.TAB_WIDTH));
        while (end > least && indent.charAt(end - 1) == ' ') {
            end--;
        }
        return indent.substring(0, end);
    }
}

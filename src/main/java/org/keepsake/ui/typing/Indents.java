package org.keepsake.ui.typing;

import org.keepsake.profile.Settings;
import org.keepsake.text.Text;

/** What the Tab key and the Enter key put before the text of a line. */
final class Indents {

    /** Nobody indents as far as that; beyond, a line is not looked through. */
    private static final int FAR = 10_000;

    private Indents() {}

    /** What takes a line one tab stop further. */
    static String unit(Settings settings) {
        return settings.get(Settings.INSERT_SPACES)
                ? " ".repeat(settings.get(Settings.TAB_WIDTH))
                : "\t";
    }

    /** What takes the caret to the next tab stop. */
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

    /** The spaces and tabs that a line begins with, up to a column. */
    static String of(Text text, int line, int column) {
        String before = text.line(line, 0, Math.min(column, FAR));
        int length = 0;
        while (length < before.length() && " \t".indexOf(before.charAt(length)) >= 0) {
            length++;
        }
        return before.substring(0, length);
    }
}

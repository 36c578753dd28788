package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.OptionalLong;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.Language;
import org.keepsake.text.Position;
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
     * text itself does, otherwise what is published for its language, otherwise the user's.
     */
    public static Settings settings(
            Editor editor, Settings ofTheUser, Optional<Language> language) {
        Optional<PublishedIndent> published = language.flatMap(PublishedIndent::of);
        Settings usual = published.map(one -> one.over(ofTheUser)).orElse(ofTheUser);
        return editor.settings(
                published.filter(PublishedIndent::isGrammar).isPresent()
                        ? usual
                        : OwnIndent.of(editor.document().text()).over(usual));
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
        int shown = shown(text.line(line, Math.max(0, column - FAR), column), width);
        return " ".repeat(width - shown % width);
    }

    /** How many columns the beginning of a line takes. */
    private static int shown(String before, int width) {
        int shown = 0;
        for (int i = 0; i < before.length(); i++) {
            shown += before.charAt(i) == '\t' ? width - shown % width : 1;
        }
        return shown;
    }

    /**
     * Where Backspace deletes from at an offset: the tab stop before it if spaces lead to it that
     * the text is indented with, which is where Tab would have been pressed. Empty if it deletes
     * what it does elsewhere.
     */
    static OptionalLong beforeInDeletion(Settings settings, Text text, long offset) {
        Position at = text.position(offset);
        String before = beginning(text, at.line(), at.column());
        boolean leads =
                before.length() == at.column()
                        && before.endsWith(" ")
                        && of(text, at.line(), at.column()).equals(before);
        if (!leads || !settings.get(Settings.INSERT_SPACES)) {
            return OptionalLong.empty();
        }
        int width = settings.get(Settings.TAB_WIDTH);
        int shown = shown(before, width);
        int most = (shown - 1) % width + 1;
        int spaces = before.length() - 1 - before.lastIndexOf('\t');
        return OptionalLong.of(offset - Math.min(most, spaces));
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

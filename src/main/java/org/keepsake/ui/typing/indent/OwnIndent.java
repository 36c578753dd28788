package org.keepsake.ui.typing.indent;

import java.util.Optional;
import org.keepsake.profile.Settings;
import org.keepsake.text.Text;

/**
 * The indentation that a text itself uses, judged by its first lines.
 *
 * @param spaces whether most indented lines begin with spaces rather than a tab; empty if as many
 *     begin with either, or none is indented
 * @param width the columns by which lines are indented most often: 2, 4 or 8; empty if unknown
 */
record OwnIndent(Optional<Boolean> spaces, Optional<Integer> width) {
    /** Few enough to look at on every key press, enough to get beyond a licence. */
    private static final int LINES = 300;

    /** The deepest indentation that is looked at, in columns. */
    private static final int DEEPEST = 64;

    /** The part of a text that these lines are looked for in, in bytes. */
    private static final long BEGINNING = 64 << 10;

    /**
     * Looks at the beginning of {@code text}; takes the same time however long that is. It is
     * decoded at once: to ask the text for each line takes some ten times as long.
     */
    static OwnIndent of(Text text) {
        int tabs = 0;
        int spaces = 0;
        int[] steps = new int[DEEPEST + 1];
        int before = 0;
        String beginning = text.string(0, Math.min(BEGINNING, text.byteLength()));
        for (String line : beginning.lines().limit(LINES).toList()) {
            String start = line.substring(0, Math.min(DEEPEST, line.length()));
            if (start.isBlank()) {
                continue;
            }
            int indent = 0;
            while (start.charAt(indent) == ' ') {
                indent++;
            }
            if (start.charAt(0) == '\t') {
                tabs++;
            } else if (indent != 1) {
                // A single space aligns the stars of a comment.
                spaces += indent > 0 ? 1 : 0;
                steps[Math.max(0, indent - before)]++;
                before = indent;
            }
        }
        return new OwnIndent(
                tabs == spaces ? Optional.empty() : Optional.of(spaces > tabs),
                spaces > tabs ? mostOften(steps) : Optional.empty());
    }

    private static Optional<Integer> mostOften(int[] steps) {
        int width = steps[4] > steps[2] ? 4 : 2;
        width = steps[8] > steps[width] ? 8 : width;
        return Optional.of(width).filter(most -> steps[most] > 0);
    }

    /** The user's settings, but for what the text has decided. */
    Settings over(Settings settings) {
        Settings styled =
                spaces.map(value -> settings.with(Settings.INSERT_SPACES, value)).orElse(settings);
        return width.map(value -> styled.with(Settings.TAB_WIDTH, value)).orElse(styled);
    }
}

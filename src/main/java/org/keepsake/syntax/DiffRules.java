package org.keepsake.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code diff} and {@code git diff} tell, in the unified format and in the one without
 * context. What a line is depends on how many lines of a hunk are still to come, as a removed line
 * may look like the head of a file; of more than 62 that is not known.
 *
 * @see <a
 *     href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">Unified
 *     format</a>
 */
final class DiffRules implements LineRules {
    /** A line in a hunk; the numbers of lines to come of either file are added. */
    private static final int HUNK = 0x1000;

    private static final int OLD_AT = 6;
    private static final int MANY = 0x3f;

    private static final Pattern HUNK_HEAD =
            Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@");
    private static final Pattern OTHER_HEAD =
            Pattern.compile("@@@+ .*? @@@+|\\d+(?:,\\d+)?[acd]\\d+(?:,\\d+)?$");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:diff |index |Index: |--- |\\+\\+\\+ |={20,}$|Only in |Binary files |GIT binary"
                            + "|(?:old|new|deleted file|new file) mode |(?:dis)?similarity index "
                            + "|(?:rename|copy) (?:from|to) ).*");

    @Override
    public LexedLine lex(String line, int state) {
        LineScan scan = new LineScan(line);
        int old = state >> OLD_AT & MANY;
        int now = state & MANY;
        boolean sure = old != MANY && now != MANY;
        boolean inHunk = (state & HUNK) != 0 && (old > 0 || now > 0);
        Matcher head = HUNK_HEAD.matcher(line);
        if (head.lookingAt()) {
            scan.takeTo(head.end(), TokenKind.FUNCTION);
            return scan.endingIn(hunk(count(head.group(1)), count(head.group(2))));
        }
        if (scan.take(OTHER_HEAD, TokenKind.FUNCTION)) {
            boolean combined = line.startsWith("@");
            return scan.endingIn(combined ? hunk(MANY, MANY) : Lexer.START);
        }
        if (!(inHunk && sure) && scan.sees(FILE)) {
            scan.takeRest(TokenKind.TAG);
            return scan.endingIn(Lexer.START);
        }
        char mark = scan.next();
        if (mark == '\\') {
            scan.takeRest(TokenKind.COMMENT);
            return scan.endingIn(state);
        }
        if (!inHunk) {
            if (mark == '<' || mark == '>') {
                scan.takeRest(mark == '>' ? TokenKind.INSERTED : TokenKind.DELETED);
            }
            return scan.endingIn(Lexer.START);
        }
        if (mark == '+' || mark == '-') {
            scan.takeRest(mark == '+' ? TokenKind.INSERTED : TokenKind.DELETED);
        }
        return scan.endingIn(hunk(mark == '+' ? old : less(old), mark == '-' ? now : less(now)));
    }

    private static int less(int lines) {
        return lines == MANY ? MANY : Math.max(0, lines - 1);
    }

    private static int count(@Nullable String lines) {
        return lines == null
                ? 1
                : lines.length() > 2 ? MANY : Math.min(MANY, Integer.parseInt(lines));
    }

    private static int hunk(int old, int now) {
        return old == 0 && now == 0 ? Lexer.START : HUNK | old << OLD_AT | now;
    }
}

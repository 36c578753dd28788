package org.keepsake.syntax;

import java.util.regex.Pattern;

/**
 * What git asks to be written: a message, or what to do with each commit of a rebase. Comments
 * begin with {@code #}, and what is below the scissors is a diff.
 *
 * @see <a href="https://git-scm.com/docs/git-commit">git commit, scissors</a> and <a
 *     href="https://git-scm.com/docs/git-rebase">git rebase, interactive mode</a>
 */
enum GitRules implements LineRules {
    MESSAGE,
    REBASE;

    /** Added to the states of a diff. */
    private static final int BELOW = 0x2000;

    private static final Pattern SCISSORS = Pattern.compile("# -{4,} ?>8 ?-{4,}");
    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TODO =
            Pattern.compile(
                    "(?:pick|reword|edit|squash|fixup|exec|break|drop|label|reset|merge|update-ref"
                            + "|noop|[presfxbdltmu])(?=\\s|$)");
    private static final Pattern COMMIT = Pattern.compile("(?:-[cC]\\s+)?[0-9a-f]{4,64}(?=\\s|$)");

    private static final DiffRules DIFF = new DiffRules();

    @Override
    public LexedLine lex(String line, int state) {
        if ((state & BELOW) != 0 && !line.startsWith("#")) {
            LexedLine lexed = DIFF.lex(line, state & ~BELOW);
            return new LexedLine(lexed.tokens(), lexed.endState() | BELOW);
        }
        LineScan scan = new LineScan(line);
        int end = this == MESSAGE && scan.sees(SCISSORS) ? BELOW : state;
        if (!scan.take(COMMENT, TokenKind.COMMENT) && this == REBASE) {
            scan.skip(SPACES);
            if (scan.take(TODO, TokenKind.KEYWORD) && scan.skip(SPACES)) {
                scan.take(COMMIT, TokenKind.CONSTANT);
            }
        }
        return scan.endingIn(end);
    }
}

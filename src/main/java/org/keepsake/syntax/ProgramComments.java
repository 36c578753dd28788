package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lexes programs in pages, where what ends the program also ends a comment of one line, which the
 * scanners take to go on to the end of the line.
 *
 * @param code the state in a program, of which the scanner has others for the markup around it
 * @param end what ends a program
 * @see <a href="https://www.php.net/manual/language.basic-syntax.comments.php">PHP, comments</a>
 */
record ProgramComments(int code, String end) {
    static final ProgramComments PHP = new ProgramComments(-0x2000, "?>");
    static final ProgramComments JSP = new ProgramComments(-0x2800, "%>");

    /** The states in code differ by less from each other, those in comments and strings by more. */
    private static final int MARKUPS = 0x800;

    private static final int STATES = 0xffff;

    private static final String BEGIN_BLOCK = "/*";
    private static final String END_BLOCK = "*/";

    /** What looks like a comment, but is said of what follows. */
    private static final Pattern ATTRIBUTE = Pattern.compile("#\\[\\s*[\\w\\\\]*");

    /** Whether a line that begins with this state begins in code of a program. */
    boolean isCode(int state) {
        return state <= code && ((code - state) & STATES) < MARKUPS;
    }

    /**
     * Lexes a line, with tokens counted in UTF-16 units from its start.
     *
     * @param scanner lexes it without regard to the end of comments
     */
    LexedLine lex(String line, int state, Lexer scanner) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int now = state;
        while (true) {
            String rest = line.substring(at);
            LexedLine scanned = scanner.scan(rest, now);
            for (Token token : scanned.tokens()) {
                tokens.add(token.movedBy(at));
            }
            if (!isCode(scanned.endState()) || !endsInComment(line, tokens)) {
                return new LexedLine(tokens, scanned.endState());
            }
            Token comment = tokens.getLast();
            boolean goesOn = comment.from() == at && !isCode(now) && scanner.isComment(now);
            int from = behindBlocks(line, (int) comment.from(), goesOn);
            Matcher attribute = ATTRIBUTE.matcher(line).region(from, line.length());
            boolean isAttribute = this.equals(PHP) && attribute.lookingAt();
            int to = isAttribute ? from : line.indexOf(end, from);
            if (to < 0) {
                return new LexedLine(tokens, scanned.endState());
            }
            tokens.removeLast();
            add(tokens, comment.from(), to, TokenKind.COMMENT);
            at = isAttribute ? attribute.end() : to;
            add(tokens, to, at, TokenKind.ANNOTATION);
            now = scanned.endState();
        }
    }

    private static boolean endsInComment(String line, List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.getLast().kind() == TokenKind.COMMENT
                && tokens.getLast().to() == line.length();
    }

    /** Where the comments end that have an end of their own, all of which are in the line. */
    private static int behindBlocks(String line, int from, boolean goesOn) {
        int at = from;
        boolean inside = goesOn;
        while (inside || line.startsWith(BEGIN_BLOCK, at)) {
            int closing = line.indexOf(END_BLOCK, inside ? at : at + BEGIN_BLOCK.length());
            if (closing < 0) {
                return line.length();
            }
            at = closing + END_BLOCK.length();
            inside = false;
        }
        return at;
    }

    private static void add(List<Token> tokens, long from, long to, TokenKind kind) {
        if (from < to) {
            tokens.add(new Token(from, to, kind));
        }
    }
}

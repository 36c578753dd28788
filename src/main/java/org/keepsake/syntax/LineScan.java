package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is being divided into tokens, from its start to its end. */
final class LineScan {
    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    LineScan(String line) {
        this.line = line;
    }

    /** The index that comes next. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == line.length();
    }

    /** The character that comes next; a space at the end. */
    char next() {
        return isAtEnd() ? ' ' : line.charAt(at);
    }

    /** Whether what comes next is at the start of the line, or behind a space. */
    boolean isBehindSpace() {
        return at == 0 || Character.isWhitespace(line.charAt(at - 1));
    }

    /** Whether something comes next. */
    boolean sees(Pattern something) {
        return matcher(something).lookingAt();
    }

    /** Goes on behind something that is no token, if it comes next. */
    boolean skip(Pattern something) {
        Matcher found = matcher(something);
        if (!found.lookingAt()) {
            return false;
        }
        at = found.end();
        return true;
    }

    /** Goes on behind a token, if it comes next. */
    boolean take(Pattern something, TokenKind kind) {
        Matcher found = matcher(something);
        if (!found.lookingAt()) {
            return false;
        }
        takeTo(found.end(), kind);
        return true;
    }

    /** Goes on behind a token that ends at an index. */
    void takeTo(int end, TokenKind kind) {
        boolean goesOn =
                !tokens.isEmpty() && tokens.getLast().to() == at && tokens.getLast().kind() == kind;
        if (end > at) {
            long from = goesOn ? tokens.removeLast().from() : at;
            tokens.add(new Token(from, end, kind));
        }
        at = end;
    }

    /** The rest of the line is a token, but for the spaces at its end. */
    void takeRest(TokenKind kind) {
        takeTo(Math.max(at, line.stripTrailing().length()), kind);
        at = line.length();
    }

    /** Goes on at an index, without a token. */
    void goTo(int index) {
        at = index;
    }

    private Matcher matcher(Pattern something) {
        return something
                .matcher(line)
                .region(at, line.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** The line, and the state that the next one starts in. */
    LexedLine endingIn(int state) {
        return new LexedLine(List.copyOf(tokens), state);
    }
}

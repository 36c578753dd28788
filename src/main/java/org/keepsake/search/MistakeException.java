package org.keepsake.search;

import java.util.regex.PatternSyntaxException;

/** Thrown when a regular expression or its replacement has a syntax error. */
public final class MistakeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** A group is not closed. */
        OPEN_GROUP,
        /** A closing parenthesis has no opening one. */
        CLOSED_NOTHING,
        /** A character class is not closed. */
        OPEN_CLASS,
        /** A quantifier follows nothing. */
        NOTHING_TO_REPEAT,
        /** The bounds of a quantifier are not a valid range. */
        REPETITION,
        /** A character range runs backwards. */
        RANGE,
        /** A backslash precedes something it does not give a meaning to. */
        ESCAPE,
        /** A reference to a group that does not exist. */
        NO_SUCH_GROUP,
        /** A look-behind without a maximum length. */
        LOOK_BEHIND,
        /** Nesting too deep to parse. */
        TOO_DEEP,
        /** Something else. */
        OTHER
    }

    private final Kind kind;
    private final int index;

    /**
     * Creates the exception.
     *
     * @param index as in {@link #index}
     * @param cause the engine's exception
     */
    MistakeException(Kind kind, int index, Throwable cause) {
        super(kind.toString(), cause);
        this.kind = kind;
        this.index = index;
    }

    /** Creates the exception for a mistake found without the engine. */
    MistakeException(Kind kind, int index) {
        super(kind.toString());
        this.kind = kind;
        this.index = index;
    }

    /**
     * Classifies the engine's exception by its message; the messages are those of the JDK's {@code
     * Pattern}.
     */
    static MistakeException of(PatternSyntaxException e) {
        String words = e.getDescription();
        Kind kind;
        if (words.startsWith("Unclosed group")) {
            kind = Kind.OPEN_GROUP;
        } else if (words.startsWith("Unmatched closing")) {
            kind = Kind.CLOSED_NOTHING;
        } else if (words.startsWith("Unclosed character class")) {
            kind = Kind.OPEN_CLASS;
        } else if (words.startsWith("Dangling meta")) {
            kind = Kind.NOTHING_TO_REPEAT;
        } else if (words.startsWith("Illegal repetition")
                || words.startsWith("Unclosed counted closure")) {
            kind = Kind.REPETITION;
        } else if (words.startsWith("Illegal character range")) {
            kind = Kind.RANGE;
        } else if (words.contains("escape")) {
            kind = Kind.ESCAPE;
        } else if (words.contains("does not exist")) {
            kind = Kind.NO_SUCH_GROUP;
        } else if (words.startsWith("Look-behind")) {
            kind = Kind.LOOK_BEHIND;
        } else {
            kind = Kind.OTHER;
        }
        return new MistakeException(kind, e.getIndex(), e);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** Where the mistake is, in UTF-16 units from 0; -1 if unknown. */
    public int index() {
        return index;
    }
}

package org.keepsake.search;

import java.util.regex.PatternSyntaxException;

/** A regular expression, or what is to replace its matches, is not written right. */
public final class MistakeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** A group is not closed. */
        OPEN_GROUP,
        /** A parenthesis closes nothing. */
        CLOSED_NOTHING,
        /** A character class is not closed. */
        OPEN_CLASS,
        /** A quantifier has nothing before it. */
        NOTHING_TO_REPEAT,
        /** The numbers of a quantifier are no range. */
        REPETITION,
        /** A character range runs backwards. */
        RANGE,
        /** A backslash before something that it gives no meaning. */
        ESCAPE,
        /** A group is meant that is not there. */
        NO_SUCH_GROUP,
        /** A look-behind that could be of any length. */
        LOOK_BEHIND,
        /** It is nested deeper than it can be read. */
        TOO_DEEP,
        /** Something else. */
        OTHER
    }

    private final Kind kind;
    private final int index;

    /**
     * Makes the failure.
     *
     * @param index as in {@link #index}
     * @param cause what the engine said
     */
    MistakeException(Kind kind, int index, Throwable cause) {
        super(kind.toString(), cause);
        this.kind = kind;
        this.index = index;
    }

    /** The same, found without the engine. */
    MistakeException(Kind kind, int index) {
        super(kind.toString());
        this.kind = kind;
        this.index = index;
    }

    /** What the engine's own words mean; they are those of the JDK's {@code Pattern}. */
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

    /** Where, in UTF-16 units from 0; -1 if that is not known. */
    public int index() {
        return index;
    }
}

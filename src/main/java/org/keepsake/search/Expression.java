package org.keepsake.search;

import java.util.regex.Pattern;

/**
 * A compiled query. Immutable.
 *
 * @param pattern the pattern to match
 * @param reach what a match may span and depend on
 */
public record Expression(Pattern pattern, Reach reach) {
    /** What a match may span and depend on. */
    public enum Reach {
        /**
         * Nothing but the characters it consists of, and no line break: many lines are one input.
         */
        CHARACTERS,
        /** Its line: each line is an input of its own. */
        LINE,
        /** Any part of the text, line breaks included: the text is one input. */
        TEXT
    }

    /** Whether a match may go over a line break. */
    boolean goesOverLines() {
        return reach == Reach.TEXT;
    }
}

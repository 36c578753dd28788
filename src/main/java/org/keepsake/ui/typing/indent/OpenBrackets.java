package org.keepsake.ui.typing.indent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * The brackets in the beginning of a line that have no partner there.
 *
 * @param opening the index of the last that opens
 * @param closing the index of the last that closes; empty if all of these are what the line begins
 *     with, as then it is indented like its block
 */
record OpenBrackets(OptionalInt opening, OptionalInt closing) {
    static final OpenBrackets NONE = new OpenBrackets(OptionalInt.empty(), OptionalInt.empty());

    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";

    /** Those in {@code code}, which is without strings and comments if the language is known. */
    static OpenBrackets in(String code) {
        Deque<Integer> opening = new ArrayDeque<>();
        OptionalInt closing = OptionalInt.empty();
        boolean begun = false;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            boolean closes = CLOSING.indexOf(character) >= 0;
            if (OPENING.indexOf(character) >= 0) {
                opening.push(i);
            } else if (closes && opening.poll() == null && begun) {
                closing = OptionalInt.of(i);
            }
            begun |= !closes && character != ' ' && character != '\t';
        }
        return new OpenBrackets(
                opening.isEmpty() ? OptionalInt.empty() : OptionalInt.of(opening.peek()), closing);
    }
}

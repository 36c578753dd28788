package org.keepsake.view.row;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts letters where one script that is written from right to left follows another, such as Hebrew
 * after Arabic. On Linux the toolkit lays out both in one piece as if the order were from left to
 * right, and draws them elsewhere than it says; as pieces of their own they are in order.
 */
final class RightToLeft {
    private RightToLeft() {}

    /** The parts of a string, together the whole; mostly that is all there is. */
    static List<String> byScript(String string) {
        if (string.chars().noneMatch(letter -> letter >= '\u0590')) {
            return List.of(string);
        }
        List<String> parts = new ArrayList<>();
        UnicodeScript last = UnicodeScript.COMMON;
        int from = 0;
        for (int at = 0; at < string.length(); ) {
            int letter = string.codePointAt(at);
            if (isRightToLeft(letter)) {
                UnicodeScript script = UnicodeScript.of(letter);
                boolean changes = last != UnicodeScript.COMMON && script != last;
                if (changes && script != UnicodeScript.INHERITED) {
                    parts.add(string.substring(from, at));
                    from = at;
                }
                last = script == UnicodeScript.INHERITED ? last : script;
            }
            at += Character.charCount(letter);
        }
        parts.add(string.substring(from));
        return parts;
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}

package org.keepsake.search;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes the case of letters as the switches in a replacement say. The rules are those of Unicode
 * for no language in particular, so that a replacement does the same everywhere. For one thread.
 */
final class LetterCase {

    /** A switch in a replacement. */
    enum Mode {
        NEXT_UPPER('u'),
        NEXT_LOWER('l'),
        ALL_UPPER('U'),
        ALL_LOWER('L'),
        AS_IT_IS('E');

        private final char letter;

        Mode(char letter) {
            this.letter = letter;
        }

        /** The switch that is written as this letter after a backslash. */
        static Optional<Mode> of(char letter) {
            return Stream.of(values()).filter(mode -> mode.letter == letter).findFirst();
        }
    }

    private Mode all = Mode.AS_IT_IS;
    private Mode next = Mode.AS_IT_IS;

    /** Turns a switch. */
    void turn(Mode mode) {
        if (mode == Mode.NEXT_UPPER || mode == Mode.NEXT_LOWER) {
            next = mode;
        } else {
            all = mode;
        }
    }

    /** Returns UTF-8 text in the case it is to have; text with invalid bytes stays as it is. */
    byte[] changed(byte[] text) {
        if (text.length == 0 || (all == Mode.AS_IT_IS && next == Mode.AS_IT_IS)) {
            return text;
        }
        String letters;
        try {
            letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException _) {
            return text;
        }
        int first = letters.offsetByCodePoints(0, 1);
        String head = in(next == Mode.AS_IT_IS ? all : next, letters.substring(0, first));
        next = Mode.AS_IT_IS;
        return (head + in(all, letters.substring(first))).getBytes(StandardCharsets.UTF_8);
    }

    private static String in(Mode mode, String text) {
        return switch (mode) {
            case NEXT_UPPER, ALL_UPPER -> text.toUpperCase(Locale.ROOT);
            case NEXT_LOWER, ALL_LOWER -> text.toLowerCase(Locale.ROOT);
            case AS_IT_IS -> text;
        };
    }
}

package org.keepsake.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The characters that the regular expression engine reads. There is no other way to interrupt the
 * engine, so this checks for cancellation when it is asked for a character.
 */
final class WatchedCharacters implements CharSequence {
    private static final int READS_BETWEEN_LOOKS = 1 << 14;

    private final CharSequence characters;
    private final BooleanSupplier cancelled;
    private int reads;

    WatchedCharacters(CharSequence characters, BooleanSupplier cancelled) {
        this.characters = characters;
        this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
        if (++reads == READS_BETWEEN_LOOKS) {
            reads = 0;
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        return characters.charAt(index);
    }

    @Override
    public int length() {
        return characters.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return characters.subSequence(start, end);
    }

    @Override
    public String toString() {
        return characters.toString();
    }
}

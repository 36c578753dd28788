package org.keepsake.print;

/** How far each character of a font moves what follows it. Safe for use by several threads. */
@FunctionalInterface
public interface Advances {
    /**
     * The advance of a character.
     *
     * @param codePoint of the character
     * @return its width; 0 for what is drawn on the character before, more than 0 for a space and a
     *     digit
     */
    double of(int codePoint);
}

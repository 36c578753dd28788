package org.keepsake.compare;

import java.util.OptionalInt;

/**
 * A line of each text side by side, or of one of them beside nothing.
 *
 * @param left the number of the left text's line, counted from 0
 * @param right the number of the right text's line, counted from 0
 * @param same whether both have the same bytes
 */
public record Row(OptionalInt left, OptionalInt right, boolean same) {}

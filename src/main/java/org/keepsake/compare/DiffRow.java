package org.keepsake.compare;

import java.util.OptionalInt;

/**
 * One row of a side-by-side diff: a line of each text, or a line of one beside nothing.
 *
 * @param left the number of the left text's line, counted from 0
 * @param right the number of the right text's line, counted from 0
 * @param same whether both have the same bytes
 */
public record DiffRow(OptionalInt left, OptionalInt right, boolean same) {}

package org.keepsake.compare;

import java.util.OptionalInt;

/**
 * One row of a side-by-side diff: a line of each text, or a line of one text next to a gap.
 *
 * @param left the line number in the left text, counted from 0
 * @param right the line number in the right text, counted from 0
 * @param same whether both lines have the same bytes
 */
public record DiffRow(OptionalInt left, OptionalInt right, boolean same) {}

package org.keepsake.ui.compare;

/**
 * What is compared, in words.
 *
 * @param name the display name of the document
 * @param relation what the two texts are to each other
 * @param left what to call the left text
 * @param right what to call the right text
 */
record Compared(String name, Relation relation, String left, String right) {}

package org.keepsake.journal;

/**
 * Sizes that decide how a journal is written.
 *
 * @param big a text of more bytes is referenced at first, and never stored in a step
 * @param slack how many bytes longer than necessary a journal may always be
 */
record Limits(long big, long slack) {
    static final Limits USUAL = new Limits(8 << 20, 256 << 10);
}

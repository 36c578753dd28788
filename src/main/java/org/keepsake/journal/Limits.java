package org.keepsake.journal;

/**
 * From where on things are done in another way.
 *
 * @param big a text of more bytes is referred to first, and is never stored by a step
 * @param slack how many bytes a journal may always be longer than it needs to be
 */
record Limits(long big, long slack) {
    static final Limits USUAL = new Limits(8 << 20, 256 << 10);
}

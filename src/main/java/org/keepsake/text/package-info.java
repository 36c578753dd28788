/**
 * The document's text: an immutable rope of UTF-8 bytes.
 *
 * <p>This room answers one question: how can a text of any size be edited on one thread while
 * another thread saves it, without a copy and without a lock? Every {@link Text} is a value. An
 * edit makes a new one that shares all but a path of the old one's tree, so a snapshot is a
 * reference and undo is a list of them.
 *
 * <p>Bytes rather than strings: loading is reading and counting, saving is writing, memory is about
 * the file's size, and whatever was not edited is saved byte for byte, be it mixed line ends, NULs
 * or bytes that are not UTF-8 at all. What is shown of such bytes is defined in {@link Text}.
 *
 * <p>Only text comes in here: no files (a {@link TextBuilder} reads from any channel), no other
 * charsets, no user interface, no words for people. The room depends on the JDK alone.
 *
 * <p>Inside, {@code Node} is the tree, {@code Rope} joins and splits it, {@code Utf8} knows what
 * the bytes of a leaf mean, {@code LineIndex} finds lines and columns, {@code Rows} cuts lines that
 * are too long for a screen, {@code Pieces} hands the bytes to a writer. Blocks are {@link
 * java.nio.ByteBuffer}s, most of them direct: the heap stays small, the collector never moves the
 * text, a channel reads into it and writes from it without a copy, and the first access at program
 * start costs far less than that of a memory segment. Direct memory is bounded by {@code
 * -XX:MaxDirectMemorySize}, by default as much as the largest heap.
 */
@NullMarked
package org.keepsake.text;

import org.jspecify.annotations.NullMarked;

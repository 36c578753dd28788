/**
 * The document's text: an immutable rope of UTF-8 bytes.
 *
 * <p>This package answers one question: how can a text of any size be edited on one thread while
 * another thread saves it, without a copy and without a lock? Every {@link Text} is a value. An
 * edit creates a new one that shares all but one path of the old one's tree, so a snapshot is a
 * reference and undo is a list of references.
 *
 * <p>Bytes rather than strings: loading is reading and counting, saving is writing, memory use is
 * about the size of the file, and whatever was not edited is saved byte for byte, even mixed line
 * breaks, NULs or bytes that are not UTF-8 at all. {@link Text} defines how such bytes are shown.
 *
 * <p>This package deals only with text: no files (a {@link TextBuilder} reads from any channel), no
 * other charsets, no user interface, no messages for people. It depends on the JDK alone.
 *
 * <p>What a command makes of a text is below, in {@code text.rewrite}. The tree itself has no room
 * of its own, although this one is large: here the compiler keeps it from everybody but {@link
 * Text}.
 *
 * <p>Internally, {@code Node} is the tree, {@code Rope} joins and splits it, {@code Utf8}
 * interprets the bytes of a leaf, {@code LineIndex} finds lines and columns, {@code Rows} divides
 * lines that are too long for a screen, {@code Pieces} hands the bytes to a writer and so
 * determines the size of a write. Blocks are {@link java.nio.ByteBuffer}s, most of them direct: the
 * heap stays small, the collector never moves the text, channels read into it and write from it
 * without a copy, and the first access at program start costs far less than that of a memory
 * segment. Direct memory is bounded by {@code -XX:MaxDirectMemorySize}, by default the maximum heap
 * size.
 */
@NullMarked
package org.keepsake.text;

import org.jspecify.annotations.NullMarked;

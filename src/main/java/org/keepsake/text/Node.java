package org.keepsake.text;

/**
 * A subtree of a rope. The bytes are in the leaves; each node holds the totals of its subtree.
 *
 * <p>The totals are plain sums, thanks to the seam rule (see {@link Rope}).
 */
sealed interface Node permits Leaf, Branch {
    /** Number of bytes. */
    long bytes();

    /** Number of line breaks: LF, CR, and CRLF as one. */
    int breaks();

    /** Length in UTF-16 units, breaks included. */
    long units();

    /** What it contributes to lines that extend beyond it. */
    Edges edges();

    /** Breaks other than LF, and invalid bytes. */
    Oddities oddities();

    /** The longest path down to a leaf, in steps; 0 for a leaf. */
    int height();
}

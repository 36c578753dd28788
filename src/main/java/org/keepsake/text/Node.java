package org.keepsake.text;

/**
 * A subtree of a rope. The bytes are in the leaves; each node knows the sums of what is below it.
 *
 * <p>The sums are plain additions because of the seam rule (see {@link Rope}).
 */
sealed interface Node permits Leaf, Branch {
    /** Number of bytes. */
    long bytes();

    /** Number of line breaks: LF, CR, and CRLF as one. */
    int breaks();

    /** Length in UTF-16 units, breaks included. */
    long units();

    /** What it adds to lines that reach beyond it. */
    Edges edges();

    /** Breaks other than LF, and invalid bytes. */
    Oddities oddities();

    /** Longest way down to a leaf, in steps; a leaf's is 0. */
    int height();
}

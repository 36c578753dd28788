/**
 * Finds out how two texts differ, line by line.
 *
 * <p>The input is two immutable texts, the result an immutable {@link
 * org.keepsake.compare.Comparison}, which {@link org.keepsake.compare.SideBySide} arranges in rows.
 * The algorithm comes from a library: Myers' "An O(ND) Difference Algorithm and Its Variations"
 * (1986) in its linear-space form. What is our own is that it compares bytes, can be cancelled, and
 * gives up with a coarser answer instead of taking for ever when the texts have hardly a line in
 * common.
 *
 * <p>Depends on {@code text} only.
 */
@NullMarked
package org.keepsake.compare;

import org.jspecify.annotations.NullMarked;

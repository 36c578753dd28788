/**
 * Finds out how two texts differ, line by line.
 *
 * <p>Two immutable texts come in, and an immutable answer goes out that can be shown row by row
 * without anything being copied: {@link org.keepsake.compare.Comparison}. The algorithm is a
 * library's, Myers' "An O(ND) Difference Algorithm and Its Variations" (1986) in its form that
 * needs linear space; what is ours is that it compares bytes, can be called off, and gives up with
 * a coarser answer instead of taking for ever where the texts have hardly a line in common.
 *
 * <p>Depends on {@code text} only.
 */
@NullMarked
package org.keepsake.compare;

import org.jspecify.annotations.NullMarked;

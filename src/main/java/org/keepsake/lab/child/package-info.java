/**
 * The child process as one of the lab's ways to save: {@link
 * org.keepsake.lab.child.SimulatingChildren} starts {@link org.keepsake.lab.child.ChildMain}, and
 * tells it where to keep copies and how its storage is to behave. The rest is {@code child}.
 *
 * <p>Depends on {@code child}, {@code save}, {@code storage} and {@code lab.simulation}.
 */
@NullMarked
package org.keepsake.lab.child;

import org.jspecify.annotations.NullMarked;

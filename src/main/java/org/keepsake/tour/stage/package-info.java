/**
 * What a script plays on: the running program with one window, the storage under it, a folder for
 * its files, answers for file choosers, and the report of what was seen.
 *
 * <p>Knows {@code tour.actor}, and of the program what it takes to assemble the window.
 */
@NullMarked
package org.keepsake.tour.stage;

import org.jspecify.annotations.NullMarked;

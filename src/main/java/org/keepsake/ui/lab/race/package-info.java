/**
 * The race: the ways to save, one after the other, as lanes on one axis of time, and what can go
 * wrong with a save on the same picture.
 *
 * <p>It draws plain data: {@link org.keepsake.lab.trials.Lane} has all that the picture shows, so
 * tests read the lanes and not the pixels, and the verdict is made of the same figures. A worker
 * does the work; everything here runs on the FX thread, and costs little enough of it not to be
 * what is measured.
 *
 * <p>Its many files are the small parts of one window: half of them draw the picture.
 */
@NullMarked
package org.keepsake.ui.lab.race;

import org.jspecify.annotations.NullMarked;

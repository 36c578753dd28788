/**
 * The steps of the tour, one class for each scene. A step plays something, checks it where a person
 * would see it, and reports; the next one finds the window with the keyboard in the text.
 *
 * <p>The program that is killed in one of them is a process of its own, started as this one was:
 * {@link org.keepsake.tour.step.ChildStage}.
 *
 * <p>The room has a file for each group of situations, so it grows with what the program can do.
 *
 * <p>Knows {@code tour.stage} and {@code tour.actor}.
 */
@NullMarked
package org.keepsake.tour.step;

import org.jspecify.annotations.NullMarked;

/**
 * The hands and eyes of a script: keys and clicks, what is seen on the screen, pictures and film of
 * it, and the tempo of all that.
 *
 * <p>While nobody watches, the toolkit's robot presses the keys. In front of an audience they are
 * events for the program's own windows alone: a robot would press those of the whole desktop.
 *
 * <p>Knows {@code view}, to read the text on the screen, and nothing else of the program.
 */
@NullMarked
package org.keepsake.tour.actor;

import org.jspecify.annotations.NullMarked;

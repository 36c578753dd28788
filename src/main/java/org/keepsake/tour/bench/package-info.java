/**
 * Measures what the program promises about speed: the real window, real keys, real files. See
 * {@link org.keepsake.tour.bench.Bench}.
 *
 * <p>The operations of the text, which no window slows down, are timed simply, in batches of which
 * the median is reported. A harness such as JMH would fork a JVM for each of them and add a code
 * generator to the build, for figures of microseconds that hardly matter next to a frame of sixteen
 * milliseconds.
 *
 * <p>Knows {@code tour.stage} and {@code tour.actor}.
 */
@NullMarked
package org.keepsake.tour.bench;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of the languages that texts are written in, by the names of their files.
 *
 * <p>Knows nothing of the house.
 */
@NullMarked
package org.keepsake.syntax;

import org.jspecify.annotations.NullMarked;

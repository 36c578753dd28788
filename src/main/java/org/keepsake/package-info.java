/**
 * The composition root: the command line, and the constructor calls that wire the rooms together.
 */
@NullMarked
package org.keepsake;

import org.jspecify.annotations.NullMarked;

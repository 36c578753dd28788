/**
 * The composition root: the command line, the same for {@code run.sh} and the packaged program, and
 * the constructor calls that wire the rooms together.
 */
@NullMarked
package org.keepsake;

import org.jspecify.annotations.NullMarked;

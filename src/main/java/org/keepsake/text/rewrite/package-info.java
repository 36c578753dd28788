/**
 * Texts made from other texts by a command: indented, sorted, joined, commented out, in other
 * letters, without trailing spaces. Each class is one such command, a function of a {@link
 * org.keepsake.text.Text} that shares whatever it leaves alone. A command that passes over the
 * whole text reports its progress; the listener can stop it by throwing.
 *
 * <p>Depends on {@code text} alone, and uses only what is public there.
 */
@NullMarked
package org.keepsake.text.rewrite;

import org.jspecify.annotations.NullMarked;

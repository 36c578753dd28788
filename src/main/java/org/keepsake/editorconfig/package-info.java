/**
 * What the {@code .editorconfig} files around a file ask of an editor, see <a
 * href="https://spec.editorconfig.org">the specification</a>. They are read and matched by ec4j.
 *
 * <p>For that file they override the user's settings, and never change what is in a file that is
 * not edited: the charset and the line endings of a file are its own.
 *
 * <p>Knows {@code profile}.
 */
@NullMarked
package org.keepsake.editorconfig;

import org.jspecify.annotations.NullMarked;

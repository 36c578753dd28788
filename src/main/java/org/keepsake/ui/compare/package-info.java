/**
 * Two texts side by side: the document and the file, or two versions of it.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit} and {@code ui.words}; {@code compare} is the
 * engine.
 */
@NullMarked
package org.keepsake.ui.compare;

import org.jspecify.annotations.NullMarked;

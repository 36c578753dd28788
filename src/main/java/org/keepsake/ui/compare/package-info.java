/**
 * Two texts side by side: the document and the file, or two versions of it.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit}, {@code ui.words} and, so that lines look as they
 * do in the editor, {@code view}; {@code compare} is the engine.
 */
@NullMarked
package org.keepsake.ui.compare;

import org.jspecify.annotations.NullMarked;

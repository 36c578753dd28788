/**
 * One document in its tab: the text, what is drawn on and beside it, the place for notices above
 * it, and what became of its latest save.
 *
 * <p>The other features act on an {@link org.keepsake.ui.editor.Editor}; it knows none of them.
 *
 * <p>Knows {@code ui.kit} and {@code ui.words}; below the window {@code document} and {@code text},
 * and of {@code background} the tasks whose progress it shows.
 */
@NullMarked
package org.keepsake.ui.editor;

import org.jspecify.annotations.NullMarked;

/**
 * One document in its tab: the text, what is drawn on and beside it, the place for notices above
 * it, and the state of its latest save.
 *
 * <p>The other features act on an {@link org.keepsake.ui.editor.Editor}, which depends on none of
 * them.
 *
 * <p>Depends on {@code ui.kit} and {@code ui.words}; below the window on {@code document} and
 * {@code text}, and on {@code background} for the tasks whose progress it shows.
 */
@NullMarked
package org.keepsake.ui.editor;

import org.jspecify.annotations.NullMarked;

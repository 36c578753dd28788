/**
 * One document in its tab. {@link org.keepsake.ui.editor.Editor} is the tab, the place for notices
 * in it, and what is under way for the document; {@link org.keepsake.ui.editor.EditableText} is the
 * text, what is drawn on it, and the one way in which a command changes it.
 *
 * <p>The other features act on an {@link org.keepsake.ui.editor.Editor}, which depends on none of
 * them.
 *
 * <p>Its many files are the small parts of these two: the label and the mark of the tab, what is
 * drawn on the text, how it looks, and where one is in it. They know each other too well to be
 * packages of their own.
 *
 * <p>Depends on {@code ui.kit} and {@code ui.words}; below the window on {@code document} and
 * {@code text}, and on {@code background} for the tasks whose progress it shows.
 */
@NullMarked
package org.keepsake.ui.editor;

import org.jspecify.annotations.NullMarked;

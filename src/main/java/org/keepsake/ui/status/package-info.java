/**
 * The status bar: the state of the latest save, the position of the caret, and figures about the
 * text. {@link org.keepsake.ui.status.StatusLine} puts it together. {@code DocumentStory} chooses
 * what is told of the document in front and {@code StatusSentences} the words; {@code StatusStory}
 * shows it, with its mark, progress and Cancel, and says how long they stay; {@code StatusPane}
 * gives each part its room.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.status;

import org.jspecify.annotations.NullMarked;

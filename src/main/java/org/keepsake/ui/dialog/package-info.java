/**
 * Questions to the user, and the frame that all dialogs share.
 *
 * <p>Features ask through {@link org.keepsake.ui.dialog.Prompts} and get the answer later, so that
 * tests and the tour can answer in place of a person.
 *
 * <p>Depends on {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.dialog;

import org.jspecify.annotations.NullMarked;

package org.keepsake.ui.editor;

import org.keepsake.background.Job;

/**
 * A large text on its way to or from the clipboard.
 *
 * @param task does the work
 * @param sentence describes it
 * @param inward whether it comes from the clipboard; then the text cannot be edited until it has
 *     arrived, and the user may cancel
 */
public record Transfer(Job<?> task, String sentence, boolean inward) {}

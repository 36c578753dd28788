package org.keepsake.ui.editor;

import org.keepsake.background.Job;

/**
 * Much text on its way to the clipboard or from it.
 *
 * @param task does it
 * @param sentence says so
 * @param inward whether it comes from the clipboard: until it is there, the text cannot be edited,
 *     and the user may give up waiting
 */
public record Transfer(Job<?> task, String sentence, boolean inward) {}

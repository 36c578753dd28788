/**
 * The window, and every word in it. The controllers tell what happens when the user asks for
 * something; the rest shows it.
 *
 * <p>Texts for people are in {@code messages.properties} and nowhere else; the sentences for
 * failures are chosen in {@link org.keepsake.ui.FailureSentences}, colours and distances are in
 * {@code keepsake.css}. All of it runs on the FX thread, and nothing here reads a whole document or
 * touches a file: that is handed to {@code background}.
 *
 * <p>A notice of success is a pop-up that goes by itself. A failure is shown in a banner above the
 * text of its own document instead: it stays, it can be taken away by the program when a retry
 * works, and a second failure of the same file takes its place, none of which a pop-up of the same
 * library can do.
 *
 * <p>What a key costs is for the most part the control's layout of some two hundred lines. So the
 * control is kept from doing it twice ({@link org.keepsake.ui.SingleLayout}), the numbers beside
 * the text are no controls ({@link org.keepsake.ui.LineNumbers}), the build takes rules out of the
 * themes that every line would be compared with, and keys that come faster still leave time for
 * frames ({@link org.keepsake.ui.KeyBacklog}).
 *
 * <p>Depends on all rooms but the root.
 */
@NullMarked
package org.keepsake.ui;

import org.jspecify.annotations.NullMarked;

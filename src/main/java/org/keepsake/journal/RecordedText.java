package org.keepsake.journal;

import java.time.Instant;
import org.keepsake.text.Text;

/**
 * The text of a document at one moment.
 *
 * @param at when it was recorded, at most some tenths of a second after the edit that led to it
 * @param undone whether undoing led to it
 */
public record RecordedText(Text text, Instant at, boolean undone) {}

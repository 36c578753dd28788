package org.keepsake.journal.record;

import java.time.Instant;

/** An entry of a journal, and when it was written, in milliseconds. */
public record Dated(Entry entry, Instant at) {}

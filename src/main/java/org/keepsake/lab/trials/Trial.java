package org.keepsake.lab.trials;

import java.time.Duration;
import java.util.Optional;
import org.keepsake.lab.Way;
import org.keepsake.lab.pulse.Pauses;

/**
 * The measurements of one save.
 *
 * @param way how it was saved
 * @param round which repetition, from 1
 * @param bytes the size of the document
 * @param durable the time from submitting it, on the FX thread, until its bytes and its name are
 *     forced
 * @param plainWrite the time that {@link PlainWrite} took for the same bytes in the same round, on
 *     real storage
 * @param pauses how late the FX thread responded meanwhile
 * @param keys what became of the keys pressed meanwhile
 */
public record Trial(
        Way way,
        int round,
        long bytes,
        Duration durable,
        Optional<Duration> plainWrite,
        Pauses pauses,
        Keys keys) {}

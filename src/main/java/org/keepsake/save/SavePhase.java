package org.keepsake.save;

/** The phases of a save; each begins once, in this order. */
public enum SavePhase {
    /** Checking the target and encoding the text; nothing has been written. */
    CHECKING(0, 0),
    /** Writing the new bytes aside; has progress in bytes. */
    WRITING(0, 0.45),
    /** Waiting for the storage device. */
    FLUSHING(0.45, 0.5),
    /** Reading back the new bytes; has progress in bytes. */
    VERIFYING(0.5, 0.95),
    /** Replacing the old bytes with the new ones; can't be cancelled any more. */
    COMMITTING(0.95, 1);

    private final double begins;
    private final double ends;

    /**
     * Creates a phase.
     *
     * <p>As many bytes are read back as are written. How long a device takes for what has no
     * progress in bytes is not known beforehand, so that has a small share, and a save is never
     * complete before it has ended.
     *
     * @param begins the share of a save, from 0 to 1, that is done when it begins
     * @param ends the share that is done when it ends: that at which the next one begins
     */
    SavePhase(double begins, double ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /**
     * The share of a save that is done, from 0 to 1, when this much of the phase is done. Never
     * falls from one phase to the next.
     *
     * @param done bytes so far
     * @param total bytes in all; nothing of the phase is done if it is zero
     */
    public double share(long done, long total) {
        return total == 0 ? begins : begins + (ends - begins) * done / total;
    }
}

package org.keepsake.tour.actor;

/**
 * Somebody who watches has ended the tour. It stands for the interrupt of the script's thread,
 * which is not set any more: what tidies up on the way out may wait.
 */
public final class TourEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The reason is not told: somebody has pressed a key. */
    public TourEndedException() {
        super("the tour was ended");
    }
}

package org.keepsake.tour;

/**
 * Somebody who watches has ended the tour. It stands for the interrupt of the script's thread,
 * which is not set any more: what tidies up on the way out may wait.
 */
final class TourEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TourEndedException() {
        super("the tour was ended");
    }
}

package org.keepsake.profile;

/**
 * The position and size of a window, in screen units.
 *
 * @param x of its upper left corner
 * @param y of its upper left corner
 * @param width more than 0
 * @param height more than 0
 * @param maximized whether it fills the screen; the other values then apply once it is restored
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    public WindowPlace {
        boolean somewhere = Double.isFinite(x) && Double.isFinite(y);
        if (!somewhere || !isLength(width) || !isLength(height)) {
            throw new IllegalArgumentException(x + ", " + y + ", " + width + ", " + height);
        }
    }

    private static boolean isLength(double value) {
        return value > 0 && Double.isFinite(value);
    }
}

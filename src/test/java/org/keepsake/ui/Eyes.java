package org.keepsake.ui;

import javafx.scene.paint.Color;

/**
 * How eyes see colours, with all cones or without one kind.
 *
 * @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira, Fernandes: A
 *     Physiologically-based Model for Simulation of Color Vision Deficiency</a>
 */
enum Eyes {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIC(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTERANOPIC(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITANOPIC(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    /** From linear red, green and blue to those that look the same to all eyes; row by row. */
    @SuppressWarnings("ImmutableEnumChecker") // Nobody writes to it.
    private final double[] seen;

    Eyes(double... seen) {
        this.seen = seen;
    }

    /**
     * How different two colours look: the distance in CIELAB, where 2 is just noticed and black is
     * 100 from white.
     */
    double difference(Color one, Color other) {
        double[] first = lab(one);
        double[] second = lab(other);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.pow(first[i] - second[i], 2);
        }
        return Math.sqrt(sum);
    }

    private double[] lab(Color colour) {
        double[] rgb = {
            linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
        };
        double red = row(0, rgb);
        double green = row(1, rgb);
        double blue = row(2, rgb);
        // sRGB to CIEXYZ, in parts of the white point D65.
        double x = lightness((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = lightness(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = lightness((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private double row(int row, double[] rgb) {
        double sum = 0;
        for (int i = 0; i < rgb.length; i++) {
            sum += seen[3 * row + i] * rgb[i];
        }
        return Math.clamp(sum, 0, 1);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double lightness(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}

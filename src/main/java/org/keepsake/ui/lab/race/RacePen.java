package org.keepsake.ui.lab.race;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.keepsake.ui.lab.race.RacePalette.Role;

/**
 * Draws in the colours and the letters of the race.
 *
 * @param g where to
 * @param palette which colour is whose
 */
record RacePen(GraphicsContext g, RacePalette palette) {
    private static final double FONT = 12;

    Color color(Role role) {
        return palette.of(role);
    }

    /** Fills from now on in a colour. */
    void fill(Role role) {
        g.setFill(color(role));
    }

    /** Draws lines from now on in a colour. */
    void stroke(Role role) {
        g.setStroke(color(role));
    }

    /** Writes, from the left end of the base line. */
    void text(String words, double x, double y, Role role, boolean bold) {
        fill(role);
        g.setFont(font(bold));
        g.fillText(words, x, y);
    }

    private static Font font(boolean bold) {
        return Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, FONT);
    }

    /** How wide words will be, in pixels. */
    static double widthOf(String words, boolean bold) {
        Text text = new Text(words);
        text.setFont(font(bold));
        return text.getLayoutBounds().getWidth();
    }
}

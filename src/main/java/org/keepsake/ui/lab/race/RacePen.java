package org.keepsake.ui.lab.race;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.lab.race.RacePalette.Role;

/**
 * Draws in the colours and the letters of the race.
 *
 * @param g where to
 * @param palette which colour is whose
 */
record RacePen(GraphicsContext g, RacePalette palette) {
    private static final double FONT = 12;
    private static final double TEXTURE = 0.6;
    private static final double HATCH = 7;

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

    /** Fills a part of a band: a colour, and for whoever does not tell colours apart a texture. */
    void phase(SavePhase phase, double x, double y, double width, double height) {
        fill(Role.valueOf(phase.name()));
        g.fillRect(x, y, width, height);
        g.setStroke(color(Role.ON_BAND));
        g.setGlobalAlpha(TEXTURE);
        switch (phase) {
            case CHECKING -> {
                g.setLineDashes(2, 3);
                alongTheEdges(x, y, width, height);
                g.setLineDashes();
            }
            case WRITING -> {}
            case FLUSHING -> upright(x, y, width, height);
            case VERIFYING -> alongTheEdges(x, y, width, height);
            case COMMITTING -> {
                upright(x, y, width, height);
                alongTheEdges(x, y, width, height);
            }
        }
        g.setGlobalAlpha(1);
    }

    /**
     * Fills a time in which the window stands still: red and hatched, so that whoever does not see
     * the one sees the other.
     */
    void frozen(double x, double y, double width, double height) {
        Color red = color(Role.FROZEN);
        g.setFill(red.deriveColor(0, 1, 1, 0.16));
        g.fillRect(x, y, width, height);
        g.setStroke(red.deriveColor(0, 1, 1, 0.45));
        // Cut off by hand: a clip costs a canvas more than all else that is drawn.
        g.beginPath();
        for (double line = x - height; line < x + width; line += HATCH) {
            double left = Math.max(0, x - line);
            double right = Math.min(height, x + width - line);
            g.moveTo(line + left, y + height - left);
            g.lineTo(line + right, y + height - right);
        }
        g.stroke();
        g.setStroke(red);
        g.strokeRect(x, y, width, height);
    }

    private void alongTheEdges(double x, double y, double width, double height) {
        g.strokeLine(x, y + 3.5, x + width, y + 3.5);
        g.strokeLine(x, y + height - 3.5, x + width, y + height - 3.5);
    }

    private void upright(double x, double y, double width, double height) {
        g.beginPath();
        for (double line = x + 2.5; line < x + width; line += 4) {
            g.moveTo(line, y);
            g.lineTo(line, y + height);
        }
        g.stroke();
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

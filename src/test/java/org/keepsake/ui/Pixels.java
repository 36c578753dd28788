package org.keepsake.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** What is painted of a window, as it is seen: a picture of its scene. FX thread. */
final class Pixels {
    private final Node node;
    private final WritableImage picture;

    /** The window that {@code node} is in, with colours told relative to that node. */
    Pixels(Node node) {
        this.node = node;
        picture = node.getScene().snapshot(null);
    }

    /** The colour at a part of the node's width and of its height, from 0 to 1 each. */
    Color at(double right, double down) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return picture.getPixelReader()
                .getColor(
                        (int) (bounds.getMinX() + right * (bounds.getWidth() - 1)),
                        (int) (bounds.getMinY() + down * (bounds.getHeight() - 1)));
    }

    /** How far the painted colour that is nearest to {@code wanted} is from it, from 0 to 1. */
    double nearest(Color wanted) {
        return painted().stream().mapToDouble(colour -> distance(colour, wanted)).min().orElse(1);
    }

    private static double distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(
                        Math.abs(one.getGreen() - other.getGreen()),
                        Math.abs(one.getBlue() - other.getBlue())));
    }

    private List<Color> painted() {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        List<Color> painted = new ArrayList<>();
        for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
                painted.add(picture.getPixelReader().getColor(x, y));
            }
        }
        return painted;
    }

    /** How well what stands out most in the node does so from what most of it is. */
    double strongest() {
        List<Color> painted = painted();
        Color ground =
                painted.stream()
                        .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        return painted.stream()
                .mapToDouble(colour -> new Contrast("", colour, ground, "").ratio())
                .max()
                .orElse(1);
    }
}

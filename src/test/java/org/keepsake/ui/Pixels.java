package org.keepsake.ui;

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
}

package org.keepsake.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * An icon, as large as the letters it stands beside or replaces. It is drawn as a path: the glyphs
 * of an icon font have holes where strokes meet, which show on screens of double density. Its
 * colour is {@code -icon-color} of the style sheets.
 */
public final class Icon extends Pane {
    private static final double SIDE = 16;
    private static final double SQUARE = 24;

    private final IconShape shape;

    /** Creates an icon. A node has one parent, so each place needs an icon of its own. */
    public Icon(IconShape shape) {
        this.shape = shape;
        SVGPath strokes = new SVGPath();
        strokes.setContent(shape.path());
        strokes.getStyleClass().add("strokes");
        strokes.getTransforms().add(new Scale(SIDE / SQUARE, SIDE / SQUARE));
        getStyleClass().add("icon");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setMouseTransparent(true);
        getChildren().add(strokes);
    }

    /** The shape that it shows. */
    public IconShape shape() {
        return shape;
    }
}

package org.keepsake.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * An icon beside words or in the place of words, as large as the letters. It is drawn as a path:
 * the glyphs of an icon font have holes where strokes meet, which show on a screen of twice the
 * density. Its colour is {@code -icon-color} of the style sheets. FX thread.
 */
public final class Icon extends Pane {
    private static final double SIDE = 16;
    private static final double SQUARE = 24;

    private final IconShape shape;

    /** An icon that no other place shows. */
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

    /** What it shows. */
    public IconShape shape() {
        return shape;
    }
}

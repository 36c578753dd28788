package org.keepsake.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * How well a text stands out from what is behind it. FX thread.
 *
 * @param text what is written
 * @param colour of the letters
 * @param ground behind them
 * @param where in the scene graph
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public record Contrast(String text, Color colour, Color ground, String where) {

    /** That of every text which is to be seen below {@code root} and is not switched off. */
    public static List<Contrast> in(Parent root) {
        return root.lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && !text.isDisabled() && isShown(text))
                .filter(text -> text.getFill() instanceof Color)
                .map(Contrast::of)
                .toList();
    }

    public static Contrast of(Text text) {
        Color ground = ground(text);
        return new Contrast(
                text.getText(), over((Color) text.getFill(), ground), ground, path(text));
    }

    /** From 1, the same, to 21, black and white. */
    public double ratio() {
        double one = luminance(colour) + 0.05;
        double other = luminance(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    @Override
    public String toString() {
        return "%.2f for “%s” %s on %s, %s".formatted(ratio(), text, colour, ground, where);
    }

    private static boolean isShown(Node node) {
        return ancestors(node).allMatch(at -> at.isVisible() && at.getOpacity() > 0)
                && node.getLayoutBounds().getWidth() > 0;
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private static String path(Node node) {
        return ancestors(node)
                .limit(5)
                .map(at -> String.join(".", at.getStyleClass()))
                .toList()
                .toString();
    }

    private static Color ground(Node node) {
        List<Color> layers =
                ancestors(node)
                        .filter(Region.class::isInstance)
                        .map(at -> ((Region) at).getBackground())
                        .filter(Objects::nonNull)
                        .flatMap(background -> background.getFills().reversed().stream())
                        .map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .toList();
        Color ground = Color.WHITE;
        for (Color layer : layers.reversed()) {
            ground = over(layer, ground);
        }
        return ground;
    }

    public static Color over(Color upper, Color lower) {
        return lower.interpolate(
                Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

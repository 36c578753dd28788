package org.keepsake.ui.print;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.keepsake.print.PrintedLine;
import org.keepsake.view.row.LetterPieces;

/**
 * A page of paper, black on white whatever the theme of the window is. May be created on any thread
 * while it is in no scene.
 */
final class PageNode {
    private static final Color MUTED = Color.gray(0.35);
    private static final double GAP = 12;

    private PageNode() {}

    /**
     * Draws a page.
     *
     * @param name of the document, at the left of the heading
     * @param number of the page, at its right
     */
    static Parent of(PageDesign design, String name, String number, List<PrintedLine> lines) {
        Group page = new Group(new Rectangle(design.width(), design.height(), Color.WHITE));
        if (design.headed()) {
            page.getChildren().addAll(heading(design, name, number));
        }
        double y = design.margin() + design.head();
        for (PrintedLine line : lines) {
            if (design.numbered() && line.first()) {
                Text count = text(Integer.toString(line.line() + 1), design.font().font(), MUTED);
                count.setX(design.left() - GAP - count.getLayoutBounds().getWidth());
                count.setY(y);
                page.getChildren().add(count);
            }
            for (PrintedLine.Run run : line.runs()) {
                TextFlow letters = letters(run.characters(), design.font().font());
                letters.relocate(design.left() + run.x(), y);
                page.getChildren().add(letters);
            }
            y += design.font().pitch();
        }
        return page;
    }

    private static List<Node> heading(PageDesign design, String name, String number) {
        double left = design.margin();
        double right = design.width() - left;
        Text where = text(number, PageDesign.HEADING, Color.BLACK);
        where.setX(right - where.getLayoutBounds().getWidth());
        where.setY(left);
        Text title = text(name, PageDesign.HEADING, Color.BLACK);
        title.setX(left);
        title.setY(left);
        title.setClip(
                new Rectangle(left, 0, Math.max(0, where.getX() - GAP - left), design.height()));
        double below = left + design.head() - GAP / 2;
        Line rule = new Line(left, below, right, below);
        rule.setStroke(MUTED);
        rule.setStrokeWidth(0.5);
        return List.of(title, where, rule);
    }

    private static TextFlow letters(String string, Font font) {
        TextFlow letters = new TextFlow();
        for (String piece : LetterPieces.of(string)) {
            letters.getChildren().add(text(piece, font, Color.BLACK));
        }
        return letters;
    }

    private static Text text(String string, Font font, Color colour) {
        Text text = new Text(string);
        text.setFont(font);
        text.setTextOrigin(VPos.TOP);
        text.setFill(colour);
        return text;
    }
}

package org.keepsake.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.keepsake.compare.ChangedParts;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.DiffRow;
import org.keepsake.compare.SideBySide;
import org.keepsake.text.ControlPictures;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.ui.words.Messages;

/**
 * One row of two texts side by side, the earlier one on the left. Its background and its sign tell
 * what it is: − was removed, + was added, ~ differs, where a ground of their own marks the words
 * that do. No more of a line is shown than was compared: nobody reads more here, and layout takes
 * time.
 */
final class CompareCell extends ListCell<DiffRow> {

    /** The space that a row leaves free for the scroll bar, in pixels. */
    static final double SCROLL_BAR = 24;

    private static final double NUMBER_WIDTH = 64;
    private static final double SIGN_WIDTH = 28;

    /** Where the text begins in each half, in pixels. */
    static final double BEFORE_TEXT = NUMBER_WIDTH + SIGN_WIDTH;

    private final Comparison comparison;
    private final SideBySide sides;
    private final Messages messages;
    private final Side left = new Side();
    private final Side right = new Side();
    private final Halves both = new Halves(left, right);

    CompareCell(ListView<DiffRow> list, SideBySide sides, Messages messages) {
        this.comparison = sides.comparison();
        this.sides = sides;
        this.messages = messages;
        getStyleClass().add("compare-row");
        both.prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
        both.maxWidthProperty().bind(both.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable DiffRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        boolean onlyBreaksDiffer =
                !row.same()
                        && row.left().isPresent()
                        && row.right().isPresent()
                        && line(comparison.left(), row.left().getAsInt())
                                .equals(line(comparison.right(), row.right().getAsInt()));
        ChangedParts.Pair changed = sides.changed(row);
        left.show(
                row.left(), words(comparison.left(), row.left(), onlyBreaksDiffer), changed.left());
        right.show(
                row.right(),
                words(comparison.right(), row.right(), onlyBreaksDiffer),
                changed.right());
        left.mark(row, row.left(), "removed", "−");
        right.mark(row, row.right(), "added", "+");
        setGraphic(both);
    }

    private String words(Text text, OptionalInt line, boolean withBreak) {
        if (line.isEmpty()) {
            return "";
        }
        int index = line.getAsInt();
        String shown = ControlPictures.show(line(text, index));
        return withBreak
                ? lineBreak(text, index)
                        .map(kind -> messages.get("compare.break", shown, kind.name()))
                        .orElse(shown)
                : shown;
    }

    private static Optional<LineBreak> lineBreak(Text text, int line) {
        long end = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.byteLength();
        String characters = text.string(text.lineEnd(line), end);
        return Arrays.stream(LineBreak.values())
                .filter(kind -> kind.characters().equals(characters))
                .findFirst();
    }

    private static String line(Text text, int line) {
        return text.line(line, 0, Math.min(ChangedParts.CHARACTERS, text.lineLength(line)));
    }

    /** Two halves of equal width, as high as the taller one. */
    private static final class Halves extends HBox {
        private final Side left;
        private final Side right;

        Halves(Side left, Side right) {
            super(left, right);
            this.left = left;
            this.right = right;
        }

        @Override
        protected double computePrefHeight(double width) {
            // A list measures a new cell before the cell has its font.
            applyCss();
            // The width that a list offers includes the space that the row leaves free.
            double half = getPrefWidth() / 2;
            return Math.max(left.heightIn(half), right.heightIn(half));
        }
    }

    /**
     * One half of a row: line number, sign and text. The text is a shape and not a label, which
     * would drop or repeat words where it believes that a line does not fit.
     */
    private static final class Side extends Region {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final javafx.scene.text.Text words = new javafx.scene.text.Text();

        /** The ground of the words that differ. */
        private final Path ground = new Path();

        private List<ChangedParts.Part> marked = List.of();

        Side() {
            getStyleClass().add("compare-side");
            number.getStyleClass().add("compare-number");
            sign.getStyleClass().add("compare-sign");
            words.getStyleClass().add("compare-words");
            words.setTextOrigin(VPos.TOP);
            ground.getStyleClass().add("compare-part");
            ground.layoutXProperty().bind(words.layoutXProperty());
            ground.layoutYProperty().bind(words.layoutYProperty());
            getChildren().addAll(number, sign, ground, words);
            setPrefWidth(1);
            setMinWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        double heightIn(double width) {
            wrapIn(width);
            return Math.ceil(words.getLayoutBounds().getHeight());
        }

        private void wrapIn(double width) {
            words.setWrappingWidth(Math.max(1, Math.floor(width - BEFORE_TEXT)));
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(words.getLayoutBounds().getHeight());
        }

        @Override
        protected void layoutChildren() {
            double line = number.prefHeight(-1);
            wrapIn(getWidth());
            number.resizeRelocate(0, 0, NUMBER_WIDTH, line);
            sign.resizeRelocate(NUMBER_WIDTH, 0, SIGN_WIDTH, line);
            words.relocate(BEFORE_TEXT, 0);
            ground.getElements()
                    .setAll(
                            marked.stream()
                                    .map(part -> words.rangeShape(part.start(), part.end()))
                                    .flatMap(Arrays::stream)
                                    .toList());
        }

        void show(OptionalInt line, String text, List<ChangedParts.Part> parts) {
            number.setText(line.isPresent() ? String.valueOf(line.getAsInt() + 1) : "");
            words.setText(text);
            marked = parts;
            requestLayout();
        }

        /**
         * Shows what the row is; {@code alone} and {@code aloneSign} are for a row that has only
         * this side.
         */
        void mark(DiffRow row, OptionalInt here, String alone, String aloneSign) {
            boolean both = row.left().isPresent() && row.right().isPresent();
            String kind = "nothing";
            String shown = "";
            if (row.same()) {
                kind = "same";
            } else if (both) {
                kind = "changed";
                shown = "~";
            } else if (here.isPresent()) {
                kind = alone;
                shown = aloneSign;
            }
            sign.setText(shown);
            getStyleClass().removeAll(List.of("same", "changed", "removed", "added", "nothing"));
            getStyleClass().add(kind);
        }
    }
}

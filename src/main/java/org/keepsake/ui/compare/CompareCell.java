package org.keepsake.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.LayoutInfo;
import org.jspecify.annotations.Nullable;
import org.keepsake.compare.ChangedParts;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.DiffRow;
import org.keepsake.compare.SideBySide;
import org.keepsake.text.ControlPictures;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.layout.Indentation;
import org.keepsake.view.row.TextLook;

/**
 * One row of two texts side by side. Its background and its sign tell what it is: a line of one
 * text alone, or ~ for two that differ, where a ground of their own marks the words that do. No
 * more of a line is shown than was compared: nobody reads more here, and layout takes time.
 */
final class CompareCell extends ListCell<DiffRow> {

    /** The space that a row leaves free for the scroll bar, in pixels. */
    static final double SCROLL_BAR = 24;

    /** Between the text of one side and the line number of the other, in pixels. */
    private static final double MARGIN = 8;

    private static final List<String> KINDS =
            List.of("same", "changed", "removed", "added", "left-only", "right-only", "nothing");

    private final Comparison comparison;
    private final SideBySide sides;
    private final Messages messages;
    private final Relation relation;
    private final Side left;
    private final Side right;
    private final Halves both;

    CompareCell(
            ListView<DiffRow> list,
            SideBySide sides,
            Messages messages,
            Relation relation,
            TextLook look,
            Gutter gutter) {
        this.relation = relation;
        left = new Side(look, gutter);
        right = new Side(look, gutter);
        both = new Halves(left, right);
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
                isPair(row)
                        && line(comparison.left(), row.left().getAsInt())
                                .equals(line(comparison.right(), row.right().getAsInt()));
        String leftWords = words(comparison.left(), row.left(), onlyBreaksDiffer);
        String rightWords = words(comparison.right(), row.right(), onlyBreaksDiffer);
        ChangedParts.Pair changed = sides.changed(row);
        if (changed.left().isEmpty() && changed.right().isEmpty() && isPair(row)) {
            changed = onlyBreaksDiffer ? changed : whole(leftWords, rightWords);
        }
        left.show(row.left(), leftWords, changed.left());
        right.show(row.right(), rightWords, changed.right());
        left.mark(row, row.left(), relation.leftStyle(), relation.leftSign());
        both.extend(right.mark(row, row.right(), relation.rightStyle(), relation.rightSign()));
        setGraphic(both);
    }

    private static boolean isPair(DiffRow row) {
        return !row.same() && row.left().isPresent() && row.right().isPresent();
    }

    /** Two lines that have hardly a word in common: all of them differs. */
    private static ChangedParts.Pair whole(String left, String right) {
        return new ChangedParts.Pair(
                List.of(new ChangedParts.Part(0, left.length())),
                List.of(new ChangedParts.Part(0, right.length())));
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
                        .orElseGet(() -> messages.get("compare.break.none", shown))
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

    /**
     * Two halves of equal width, as high as the taller one. The right one seems to go on below the
     * scroll bar.
     */
    private static final class Halves extends HBox {
        private final Side left;
        private final Side right;
        private final Region rest = new Region();

        Halves(Side left, Side right) {
            super(left, right);
            this.left = left;
            this.right = right;
            rest.getStyleClass().add("compare-rest");
            // What counts as wider than the list has it scroll to the side.
            rest.setManaged(false);
            getChildren().add(rest);
        }

        void extend(String kind) {
            rest.getStyleClass().removeAll(KINDS);
            rest.getStyleClass().add(kind);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            rest.resizeRelocate(getWidth(), 0, SCROLL_BAR, getHeight());
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
     * would drop or repeat words where it believes that a line does not fit. As in the editor, its
     * letters are laid out beside its indentation, so that what wraps stays below them.
     */
    private static final class Side extends Region {
        /** How much of the width an indentation may take from the lines below it. */
        private static final double INDENTED = 0.5;

        private final Label number = new Label();
        private final Label sign = new Label();
        private final javafx.scene.text.Text words = new javafx.scene.text.Text();

        /** The ground of the words that differ. */
        private final Path ground = new Path();

        private final TextLook look;
        private final Gutter gutter;
        private String shown = "";
        private Indentation indentation = Indentation.NONE;
        private List<ChangedParts.Part> marked = List.of();

        Side(TextLook look, Gutter gutter) {
            this.look = look;
            this.gutter = gutter;
            getStyleClass().add("compare-side");
            number.getStyleClass().add("compare-number");
            sign.getStyleClass().add("compare-sign");
            words.getStyleClass().add("compare-words");
            words.setTextOrigin(VPos.TOP);
            // The toolkit would keep the tab stops of the font before the style sheet's.
            words.setFont(look.font());
            words.setTabSize(look.tabSize());
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
            return height();
        }

        /** Lays out the letters in screen lines that are as far apart as those of the editor. */
        private void wrapIn(double width) {
            double room = width - gutter.width() - MARGIN;
            indentation =
                    Indentation.of(shown, look.tabSize(), (int) (INDENTED * room / look.space()));
            words.setText(shown.substring(indentation.length()));
            words.setWrappingWidth(Math.max(1, Math.floor(room - inset())));
            double letters = words.getLayoutInfo().getTextLine(0, false).bounds().getHeight();
            words.setLineSpacing(Math.max(0, look.pitch() - letters));
        }

        private double inset() {
            return indentation.width() * look.space();
        }

        private double height() {
            LayoutInfo lines = words.getLayoutInfo();
            return Math.max(look.pitch(), Math.ceil(lines.getLogicalBounds(true).getHeight()));
        }

        @Override
        protected double computePrefHeight(double width) {
            return height();
        }

        @Override
        protected void layoutChildren() {
            wrapIn(getWidth());
            number.resizeRelocate(0, 0, gutter.number(), getHeight());
            sign.resizeRelocate(gutter.number(), 0, gutter.sign(), number.prefHeight(-1));
            words.relocate(gutter.width() + inset(), 0);
            ground.getElements().setAll(marked.stream().flatMap(this::ground).toList());
        }

        private Stream<PathElement> ground(ChangedParts.Part part) {
            int blank = indentation.length();
            Stream<PathElement> blanks = Stream.empty();
            if (part.start() < blank) {
                double left = stop(part.start());
                double right = stop(Math.min(part.end(), blank));
                double bottom = words.getLayoutInfo().getTextLine(0, false).bounds().getHeight();
                blanks =
                        Stream.of(
                                new MoveTo(left, 0),
                                new LineTo(right, 0),
                                new LineTo(right, bottom),
                                new LineTo(left, bottom),
                                new LineTo(left, 0));
            }
            PathElement[] letters =
                    words.rangeShape(
                            Math.max(0, part.start() - blank), Math.max(0, part.end() - blank));
            return Stream.concat(blanks, Arrays.stream(letters));
        }

        /** Where a character of the indentation begins, left of the letters. */
        private double stop(int character) {
            return indentation.stops().get(character) * look.space() - inset();
        }

        void show(OptionalInt line, String text, List<ChangedParts.Part> parts) {
            number.setText(line.isPresent() ? String.valueOf(line.getAsInt() + 1) : "");
            shown = text;
            marked = parts;
            requestLayout();
        }

        /**
         * Shows what the row is, and returns its style; {@code alone} and {@code aloneSign} are for
         * a row that has only this side.
         */
        String mark(DiffRow row, OptionalInt here, String alone, String aloneSign) {
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
            getStyleClass().removeAll(KINDS);
            getStyleClass().add(kind);
            return kind;
        }
    }
}

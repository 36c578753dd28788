package org.keepsake.ui;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.keepsake.compare.Comparison;
import org.keepsake.compare.Row;
import org.keepsake.document.ControlPictures;
import org.keepsake.text.Text;

/**
 * One row of two texts side by side. What a row is, is told by its ground and by a sign: − stands
 * only on the left, + only on the right, ~ differs. FX thread.
 */
final class CompareCell extends ListCell<Row> {

    /** Nobody reads more of a line here, and laying it out takes time. */
    private static final int SHOWN = 2000;

    private static final double SCROLL_BAR = 32;

    private final Comparison comparison;
    private final Side left = new Side();
    private final Side right = new Side();
    private final HBox both = new HBox(left, right);

    CompareCell(ListView<Row> list, Comparison comparison) {
        this.comparison = comparison;
        getStyleClass().add("compare-row");
        both.setPrefWidth(0);
        both.prefWidthProperty().bind(list.widthProperty().subtract(SCROLL_BAR));
        both.maxWidthProperty().bind(both.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
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
        left.show(comparison.left(), row.left(), sign(row, "−"), onlyBreaksDiffer);
        right.show(comparison.right(), row.right(), sign(row, "+"), onlyBreaksDiffer);
        left.mark(row, "removed");
        right.mark(row, "added");
        setGraphic(both);
    }

    private static String sign(Row row, String alone) {
        if (row.same()) {
            return "";
        }
        return row.left().isPresent() && row.right().isPresent() ? "~" : alone;
    }

    private static String line(Text text, int line) {
        return text.line(line, 0, Math.min(SHOWN, text.lineLength(line)));
    }

    /** One half of a row: the number of the line, its sign and its words. */
    private static final class Side extends HBox {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final Label words = new Label();

        Side() {
            getStyleClass().add("compare-side");
            number.getStyleClass().add("compare-number");
            sign.getStyleClass().add("compare-sign");
            words.getStyleClass().add("compare-words");
            words.setWrapText(true);
            number.setMinWidth(USE_PREF_SIZE);
            sign.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(number, sign, words);
            setPrefWidth(1);
            setMinWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
            HBox.setHgrow(words, Priority.ALWAYS);
        }

        void show(Text text, OptionalInt line, String mark, boolean withBreak) {
            if (line.isEmpty()) {
                number.setText("");
                sign.setText("");
                words.setText("");
                return;
            }
            int index = line.getAsInt();
            number.setText(String.valueOf(index + 1));
            sign.setText(mark);
            String shown = line(text, index) + (withBreak ? lineBreak(text, index) : "");
            words.setText(ControlPictures.show(shown));
        }

        void mark(Row row, String alone) {
            boolean here = !words.getText().isEmpty() || !number.getText().isEmpty();
            String kind = "same";
            if (!row.same()) {
                boolean both = row.left().isPresent() && row.right().isPresent();
                kind = both ? "changed" : alone;
            }
            getStyleClass().removeAll(List.of("same", "changed", "removed", "added", "nothing"));
            getStyleClass().add(here ? kind : "nothing");
        }

        private static String lineBreak(Text text, int line) {
            long end = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.byteLength();
            return text.string(text.lineEnd(line), end);
        }
    }
}

package org.keepsake.ui.compare;

import javafx.application.Platform;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Brings a row of a list into sight whose rows are of any height, and keeps it there when the list
 * gets another size. A list that scrolls by itself goes by guessed heights of the rows that it has
 * not laid out.
 */
final class RowInSight {
    /** The number of rows shown before it, if there is room for them. */
    private static final int LEAD = 3;

    private final ListView<?> list;
    private int wanted = -1;
    private int height;
    private boolean due;

    RowInSight(ListView<?> list) {
        this.list = list;
        list.widthProperty().subscribe(this::resized);
        list.heightProperty().subscribe(this::resized);
    }

    /**
     * Shows the top of {@code row}, with some rows before it.
     *
     * @param rows how many rows, from this one on, are to be seen if possible
     */
    void show(int row, int rows) {
        wanted = row;
        height = rows;
        show();
    }

    private void show() {
        // The rows are those of the list, and its size is that of the window, only after this.
        list.getScene().getRoot().applyCss();
        list.getScene().getRoot().layout();
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        double room = flow.getHeight();
        double below = 0;
        for (int i = 0; i < height && below < room; i++) {
            below += height(flow, wanted + i);
        }
        double least = Math.min(room, Math.max(height(flow, wanted), Math.min(below, room / 2)));
        double above = 0;
        int top = wanted;
        while (top > Math.max(0, wanted - LEAD) && above + height(flow, top - 1) + least <= room) {
            top--;
            above += height(flow, top);
        }
        flow.scrollToTop(top);
        flow.layout();
        correct(flow, above, Math.min(height(flow, wanted), room));
    }

    /** A flow may still be some pixels off, or cannot scroll that far down. */
    private void correct(VirtualFlow<?> flow, double above, double high) {
        IndexedCell<?> cell = flow.getVisibleCell(wanted);
        if (cell == null) {
            flow.scrollTo(wanted);
            flow.layout();
            cell = flow.getVisibleCell(wanted);
        }
        if (cell != null
                && (cell.getLayoutY() < 0 || cell.getLayoutY() + high > flow.getHeight())) {
            flow.scrollPixels(cell.getLayoutY() - above);
            flow.layout();
        }
    }

    private static double height(VirtualFlow<?> flow, int row) {
        return row < flow.getCellCount() ? flow.getCell(row).prefHeight(-1) : 0;
    }

    /** Whoever has scrolled away from it stays there. */
    private void resized() {
        if (due || !isInSight()) {
            return;
        }
        due = true;
        Platform.runLater(() -> {
            due = false;
            if (list.getScene().getWindow().isShowing()) {
                show();
            }
        });
    }

    private boolean isInSight() {
        return wanted >= 0
                && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getVisibleCell(wanted) != null;
    }
}

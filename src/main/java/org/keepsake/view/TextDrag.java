package org.keepsake.view;

import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Transaction;

/**
 * Drag and drop of text between the view and other places: what comes from elsewhere is inserted
 * where it is dropped; the selection can be dragged elsewhere, and back to another place. Files are
 * left to the window.
 */
final class TextDrag {
    /** The most bytes that are converted to a string on this thread. */
    private static final long MOST = 1 << 20;

    private final TextView view;
    private final DropPlace place;
    private boolean dragging;

    private boolean droppedHere;

    TextDrag(TextView view, Surface surface) {
        this.view = view;
        place = new DropPlace(view, surface);
    }

    void install() {
        view.addEventHandler(MouseEvent.DRAG_DETECTED, this::start);
        view.addEventHandler(DragEvent.DRAG_OVER, this::over);
        view.addEventHandler(DragEvent.DRAG_EXITED, e -> place.hide());
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        view.addEventHandler(DragEvent.DRAG_DONE, this::done);
    }

    /** Whether pressing the button on a character may start to drag the selection. */
    boolean canBegin(Caret cluster) {
        Caret caret = view.carets().main();
        return view.carets().isSingle()
                && !cluster.isEmpty()
                && caret.start() <= cluster.start()
                && cluster.end() <= caret.end()
                && caret.end() - caret.start() <= MOST;
    }

    /** Whether the next movement starts a drag. */
    void prepare(boolean prepared) {
        dragging = prepared;
    }

    private void start(MouseEvent e) {
        if (!dragging) {
            return;
        }
        droppedHere = false;
        Caret caret = view.carets().main();
        ClipboardContent content = new ClipboardContent();
        content.putString(view.text().string(caret.start(), caret.end()));
        Dragboard board =
                view.isEditable()
                        ? view.startDragAndDrop(TransferMode.COPY_OR_MOVE)
                        : view.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
        // The toolkit's own picture would lie over the place.
        board.setDragView(new WritableImage(1, 1));
        e.consume();
    }

    private boolean accepts(DragEvent e) {
        return view.isEditable()
                && e.getDragboard().hasString()
                && !e.getDragboard().hasFiles()
                && !e.isConsumed();
    }

    private void over(DragEvent e) {
        if (accepts(e)) {
            e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            place.follow(e.getX(), e.getY());
            e.consume();
        }
    }

    private void drop(DragEvent e) {
        if (!accepts(e)) {
            return;
        }
        place.follow(e.getX(), e.getY());
        place.hide();
        long at = place.caret().offset();
        droppedHere = true;
        String string = e.getDragboard().getString();
        if (dragging) {
            view.editing().apply(Transaction.moving(view.text(), view.carets().main(), at));
        } else {
            view.setCaretsInPlace(Carets.of(Caret.at(at)));
            view.insert(string, Transaction.Kind.WHOLE);
        }
        view.requestFocus();
        e.setDropCompleted(true);
        e.consume();
    }

    /** Deletes what another program has moved to itself. */
    private void done(DragEvent e) {
        place.hide();
        if (dragging && !droppedHere && e.getTransferMode() == TransferMode.MOVE) {
            view.insert("", Transaction.Kind.WHOLE);
        }
        dragging = false;
    }
}

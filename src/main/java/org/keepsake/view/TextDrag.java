package org.keepsake.view;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Transaction;

/**
 * Drag and drop of text: within the view it is moved, or copied if Ctrl is held at the start, as
 * one undo step; from elsewhere it is inserted where it is dropped. Files are left to the window.
 */
final class TextDrag {
    /** The most bytes that are converted to a string on this thread. */
    private static final long MOST = 1 << 20;

    private final TextView view;
    private final Surface surface;
    private boolean dragging;

    /** Whether Ctrl was held when the drag began; the toolkit does not tell later. */
    private boolean copying;

    private boolean droppedHere;

    TextDrag(TextView view, Surface surface) {
        this.view = view;
        this.surface = surface;
    }

    void install() {
        view.addEventHandler(MouseEvent.DRAG_DETECTED, this::start);
        view.addEventHandler(DragEvent.DRAG_OVER, this::over);
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
        view.addEventHandler(DragEvent.DRAG_DONE, this::done);
    }

    /** Whether pressing the button there may start to drag the selection. */
    boolean canBegin(long offset) {
        Caret caret = view.carets().main();
        return view.carets().isSingle()
                && caret.start() < offset
                && offset < caret.end()
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
        copying = e.isShortcutDown() || !view.isEditable();
        droppedHere = false;
        Caret caret = view.carets().main();
        ClipboardContent content = new ClipboardContent();
        content.putString(view.text().string(caret.start(), caret.end()));
        Dragboard board =
                view.isEditable()
                        ? view.startDragAndDrop(TransferMode.COPY_OR_MOVE)
                        : view.startDragAndDrop(TransferMode.COPY);
        board.setContent(content);
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
            e.consume();
        }
    }

    private void drop(DragEvent e) {
        if (!accepts(e)) {
            return;
        }
        long at = new Pointing(view, surface).caretAt(e.getX(), e.getY()).offset();
        droppedHere = true;
        String string = e.getDragboard().getString();
        if (dragging && !copying) {
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
        if (dragging && !droppedHere && e.getTransferMode() == TransferMode.MOVE) {
            view.insert("", Transaction.Kind.WHOLE);
        }
        dragging = false;
    }
}

package org.keepsake.ui.close;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.keepsake.profile.Bookmark;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.open.OpenController;

/** Closes tabs, and opens those again that were closed last. FX thread. */
public final class ClosedTabs {
    /** Nobody goes back farther than this. */
    private static final int LIMIT = 100;

    private final EditorTabs tabs;
    private final CloseController closes;
    private final OpenController opens;
    private final Deque<Bookmark> closed = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    public ClosedTabs(EditorTabs tabs, CloseController closes, OpenController opens) {
        this.tabs = tabs;
        this.closes = closes;
        this.opens = opens;
    }

    /** Whether there is a closed document to open again. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Closes a document, unless the user thinks better of it. */
    public void close(Editor editor) {
        close(editor, () -> {});
    }

    /**
     * Closes all documents but one. Those with edits come last and are asked about one after the
     * other; from the first that the user wants to keep, all stay.
     */
    public void closeOthers(Editor editor) {
        tabs.bringToFront(editor);
        closeAll(
                tabs.all().stream()
                        .filter(other -> other != editor)
                        .sorted(Comparator.comparing(other -> other.document().isModified()))
                        .toList());
    }

    private void closeAll(List<Editor> editors) {
        if (!editors.isEmpty()) {
            close(editors.getFirst(), () -> closeAll(editors.subList(1, editors.size())));
        }
    }

    /** Opens the document that was closed last, where its caret was. */
    public void reopen() {
        Bookmark last = closed.poll();
        any.set(!closed.isEmpty());
        if (last != null) {
            opens.open(last);
        }
    }

    private void close(Editor editor, Runnable then) {
        // One that is still being loaded has no file any more when it is closed.
        Optional<Bookmark> before = editor.place().now();
        closes.close(
                editor,
                () -> {
                    editor.place().now().or(() -> before).ifPresent(this::remember);
                    tabs.remove(editor);
                    then.run();
                });
    }

    private void remember(Bookmark place) {
        closed.removeIf(other -> other.file().equals(place.file()));
        closed.push(place);
        if (closed.size() > LIMIT) {
            closed.removeLast();
        }
        any.set(true);
    }
}

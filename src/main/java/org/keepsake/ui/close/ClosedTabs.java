package org.keepsake.ui.close;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.keepsake.codec.TextFormat;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.profile.Bookmark;
import org.keepsake.storage.Expected;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.open.OpenController;

/** Closes tabs, and reopens those closed last, with the edits they had. */
public final class ClosedTabs {
    /** The number of closed documents that are remembered: nobody goes back further. */
    private static final int LIMIT = 100;

    private final EditorTabs tabs;
    private final CloseController closes;
    private final OpenController opens;
    private final Deque<Closed> closed = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private Runnable noneLeft = () -> {};

    /**
     * A closed document.
     *
     * @param place where the user was; empty for a document without a file
     * @param unsaved the edits that were not saved
     * @param index of its tab, from 0
     */
    private record Closed(Optional<Bookmark> place, Optional<Unsaved> unsaved, int index) {
        boolean isOf(Path file) {
            return place.filter(at -> at.file().equals(file)).isPresent();
        }
    }

    /** A document with unsaved edits, as it was. */
    private record Unsaved(
            Text text,
            Text stored,
            TextFormat format,
            TextFormat storedFormat,
            Expected expected,
            Selection selection) {

        static Unsaved of(Editor editor) {
            Document document = editor.document();
            return new Unsaved(
                    document.text(),
                    document.storedText(),
                    document.formatProperty().get(),
                    document.storedFormat(),
                    document.expected(),
                    editor.text().selection());
        }
    }

    /** Creates the commands that close and reopen the tabs of a window. */
    public ClosedTabs(EditorTabs tabs, CloseController closes, OpenController opens) {
        this.tabs = tabs;
        this.closes = closes;
        this.opens = opens;
    }

    /** Whether there is a closed document to reopen. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Closes a document, unless the user cancels. */
    public void close(Editor editor) {
        close(editor, new Decisions(), () -> {});
    }

    /**
     * Closes all documents but one. Those with edits are asked about first; if the user cancels,
     * all stay open.
     */
    public void closeOthers(Editor editor) {
        tabs.bringToFront(editor);
        closes.closeAll(tabs.all().stream().filter(other -> other != editor).toList(), this::close);
    }

    /** Closes the documents to the right of one, in the same way. */
    public void closeToTheRight(Editor editor) {
        List<Editor> all = tabs.all();
        closes.closeAll(all.subList(all.indexOf(editor) + 1, all.size()), this::close);
    }

    /** Sets what ends the program when the user has closed all documents. */
    public void whenNoneIsLeft(Runnable handler) {
        noneLeft = handler;
        closes.endsProgramWith(editor -> tabs.all().equals(List.of(editor)));
    }

    /** Reopens the document that was closed last, with tab and caret where they were. */
    public void reopen() {
        closes.callOff();
        Closed last = closed.poll();
        any.set(!closed.isEmpty());
        if (last == null) {
            return;
        }
        boolean isOpen = last.place().flatMap(at -> tabs.find(at.file())).isPresent();
        if (last.unsaved().isPresent() && !isOpen) {
            reopen(last.place().map(Bookmark::file), last.unsaved().get());
            last.place().ifPresent(at -> tabs.active().text().view().setTopLine(at.topLine()));
        } else {
            last.place().ifPresent(opens::openAgain);
        }
        if (!isOpen) {
            tabs.move(tabs.active(), last.index());
        }
    }

    private void reopen(Optional<Path> file, Unsaved unsaved) {
        Editor front = tabs.active();
        Editor editor = front.isUntouched() ? front : tabs.add();
        Document document = editor.document();
        document.basedOn(file, unsaved.stored(), unsaved.storedFormat(), unsaved.expected());
        // The next check will tell whether the file still holds that.
        document.confirmed(unsaved.expected());
        document.recovered(unsaved.text(), unsaved.format(), unsaved.selection());
        editor.text().select(unsaved.selection());
        tabs.bringToFront(editor);
    }

    private void close(Editor editor, Decisions decisions, Runnable goOn) {
        // A document that is closed while loading no longer has its file.
        Optional<Bookmark> before = editor.place().now();
        int index = tabs.all().indexOf(editor);
        closes.close(
                editor,
                decisions,
                () -> {
                    remember(
                            new Closed(
                                    editor.place().now().or(() -> before),
                                    Optional.of(editor)
                                            .filter(one -> one.document().isModified())
                                            .map(Unsaved::of),
                                    index));
                    tabs.remove(editor);
                    goOn.run();
                    if (tabs.all().size() == 1 && tabs.active().isUntouched()) {
                        noneLeft.run();
                    }
                },
                goOn);
    }

    private void remember(Closed document) {
        if (document.place().isEmpty() && document.unsaved().isEmpty()) {
            return;
        }
        document.place().ifPresent(at -> closed.removeIf(other -> other.isOf(at.file())));
        closed.push(document);
        if (closed.size() > LIMIT) {
            closed.removeLast();
        }
        any.set(true);
    }
}

package org.keepsake.ui.editor;

import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import javafx.application.Platform;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.document.Selections;
import org.keepsake.document.TextChange;
import org.keepsake.load.LoadedFile;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.words.Messages;
import org.keepsake.view.TextAction;
import org.keepsake.view.TextView;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/**
 * The text of a document on the screen: the view that shows it, its carets, and the changes that
 * commands make to it. Typing reaches the document through the view.
 *
 * <p>Every command changes the text by {@link #take(TextChange, Selections)}, which refuses a
 * change of an earlier text and any change while the text is held, as it is during a load or a long
 * paste.
 */
public final class EditableText {
    private static final Text LINE_BREAK = Text.of("\n");

    private final Document document;
    private final DocumentBuffer buffer;
    private final TextView view;
    private final BracketMarks brackets;
    private final Highlights highlights;

    /** The text when the carets last moved. */
    private Text seen;

    /** Shows the text of {@code document}. */
    EditableText(Document document, Messages messages) {
        this.document = document;
        buffer = new DocumentBuffer(document);
        view = new TextView(buffer);
        brackets = new BracketMarks(view);
        highlights = new Highlights(view, brackets, document::isModified);
        seen = document.text();
        view.setId("text");
        view.setAccessibleText(messages.get("text.accessible"));
        view.caretsProperty().subscribe((was, is) -> moved());
        view.on(TextAction.UNDO, this::undo);
        view.on(TextAction.REDO, this::redo);
    }

    /** Moving the caret without an edit ends the undo step that is being typed. */
    private void moved() {
        if (document.text() == seen) {
            document.edits().endStep();
        }
        seen = document.text();
    }

    /** The control that shows the text. */
    public TextView view() {
        return view;
    }

    /** The brackets that are marked in the text. */
    BracketMarks brackets() {
        return brackets;
    }

    /**
     * Sets which brackets count together with the one at a byte offset, and marks the pair at the
     * caret accordingly.
     */
    public void setBrackets(LongFunction<LongPredicate> counted) {
        brackets.setCounted(counted);
    }

    /** The highlights in the text. */
    public Highlights highlights() {
        return highlights;
    }

    /** Whether the text can be edited, not just read. */
    public boolean isEditable() {
        return buffer.isEditable();
    }

    /** Refuses all edits until the text is released. */
    void setHeld(boolean held) {
        buffer.setEditable(!held);
    }

    /**
     * Runs {@code action} when the text can be edited: now, or after it has been released and
     * whoever released it is done.
     */
    public void whenEditable(Runnable action) {
        if (isEditable()) {
            action.run();
        } else {
            Later.when(
                    buffer.editableProperty(),
                    editable -> editable,
                    () -> Platform.runLater(() -> whenEditable(action)));
        }
    }

    /**
     * Applies a change as one undo step, and selects {@code after} if that is not selected then.
     *
     * @return false, with nothing done, if the text has been edited since or cannot be edited now
     */
    public boolean take(TextChange change, Selections after) {
        boolean taken = isEditable() && document.edits().replace(change, selections(), after);
        if (taken && !after.equals(selections())) {
            select(after);
        }
        return taken;
    }

    /** The same, and scrolls to the caret: for the user's latest command. */
    public boolean edit(TextChange change, Selections after) {
        boolean taken = take(change, after);
        if (taken) {
            select(after);
        }
        return taken;
    }

    /** The same, with one caret then. */
    public boolean edit(TextChange change, Selection after) {
        return edit(change, Selections.of(after));
    }

    /**
     * Takes a text whose lines were rewritten; the carets keep their lines and columns.
     *
     * @param from the text that was rewritten
     */
    public boolean take(Text from, Text to) {
        // Not before that is known: the carets may lie beyond the end of an earlier text.
        return document.text() == from
                && take(
                        TextChange.between(from, to),
                        selections().map(selection -> selection.moved(from, to)));
    }

    /**
     * Replaces all of the text as one undo step; the caret stays at its line and column.
     *
     * @return false, with nothing done, if the text cannot be edited now
     */
    public boolean become(Text text) {
        Text before = document.text();
        Selection after = Selection.caretAt(selection().moved(before, text).caret());
        return edit(TextChange.between(before, text), after);
    }

    /** Shows what the file holds now; the caret stays at its line and column. */
    public void reload(LoadedFile file) {
        Selection before = selection();
        Selection after = before.moved(document.text(), file.text());
        document.reloaded(file, before);
        select(Selection.caretAt(after.caret()));
    }

    /** Undoes the latest step. Does nothing if there is none. */
    public void undo() {
        document.edits().undo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    /** Redoes the step undone last. Does nothing if there is none. */
    public void redo() {
        document.edits().redo().map(DocumentBuffer::caretsOf).ifPresent(view::go);
    }

    /** The line and column of the caret. */
    public Position caret() {
        return document.text().position(view.carets().main().offset());
    }

    /** The selection, in bytes of the text. */
    public Selection selection() {
        return DocumentBuffer.selectionOf(view.carets().main());
    }

    /** The selections of all carets, in bytes of the text. */
    public Selections selections() {
        return DocumentBuffer.selectionsOf(view.carets());
    }

    /**
     * The selected text; with several carets the pieces, one per line. A caret that has nothing
     * selected has an empty line, so that pasting at the same carets brings all of it back.
     */
    public Text selectedText() {
        Carets carets = view.carets();
        if (carets.all().stream().allMatch(Caret::isEmpty)) {
            return Text.empty();
        }
        Text pieces = Text.empty();
        for (int i = 0; i < carets.all().size(); i++) {
            Caret caret = carets.all().get(i);
            Text piece = document.text().slice(caret.start(), caret.end());
            pieces = i == 0 ? piece : pieces.concat(LINE_BREAK).concat(piece);
        }
        return pieces;
    }

    /** Selects, and scrolls to the end that has the caret. */
    public void select(Selection selection) {
        select(Selections.of(selection));
    }

    /** Selects, merges what meets, and scrolls to the main caret. */
    private void select(Selections selections) {
        view.go(DocumentBuffer.caretsOf(selections));
    }

    /** Selects a character of the text, or of an earlier text, and focuses the view. */
    public void reveal(CharacterPlace place) {
        select(place.in(document.text()));
        view.requestFocus();
    }
}

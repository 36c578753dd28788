package org.keepsake.ui.editor;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.keepsake.document.Document;
import org.keepsake.document.Selection;
import org.keepsake.document.Selections;
import org.keepsake.document.TextChange;
import org.keepsake.text.Text;
import org.keepsake.view.TextBuffer;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Splice;
import org.keepsake.view.caret.Transaction;

/** Adapts a document to what the view shows and edits. */
final class DocumentBuffer implements TextBuffer {
    private final Document document;
    private final BooleanProperty editable = new SimpleBooleanProperty(true);

    DocumentBuffer(Document document) {
        this.document = document;
    }

    /** Lets the view edit the text, or only show it. */
    void setEditable(boolean now) {
        editable.set(now);
    }

    /** Whether the view may edit the text, observable. */
    ReadOnlyBooleanProperty editableProperty() {
        return editable;
    }

    @Override
    public ObservableValue<Text> textProperty() {
        return document.textProperty();
    }

    @Override
    public boolean isEditable() {
        return editable.get();
    }

    @Override
    public Text encode(String string, long from, long to) {
        return document.lineBreaks().encode(string, from, to);
    }

    @Override
    public boolean apply(Transaction edit) {
        TextChange change = changeOf(edit);
        Selections before = selectionsOf(edit.carets());
        Selections after = selectionsOf(edit.caretsAfter());
        return switch (edit.kind()) {
            case TYPING, DELETING -> document.edits().type(change, before, after);
            case WHOLE -> document.edits().replace(change, before, after);
            case REPLACING -> document.edits().complete(change, before, after);
        };
    }

    static Selections selectionsOf(Carets carets) {
        return new Selections(
                carets.all().stream().map(DocumentBuffer::selectionOf).toList(),
                carets.mainIndex());
    }

    /** The carets of selections; those that meet are merged. */
    static Carets caretsOf(Selections selections) {
        List<Caret> carets =
                selections.all().stream()
                        .map(each -> Caret.selecting(each.anchor(), each.caret()))
                        .toList();
        return Carets.of(carets, carets.get(selections.mainIndex()));
    }

    private static TextChange changeOf(Transaction edit) {
        Splice first = edit.splices().getFirst();
        Splice last = edit.splices().getLast();
        long removed = last.to() - first.from();
        long growth = edit.after().byteLength() - edit.before().byteLength();
        return new TextChange(edit.before(), edit.after(), first.from(), removed, removed + growth);
    }

    static Selection selectionOf(Caret caret) {
        return new Selection(caret.anchor(), caret.offset());
    }
}

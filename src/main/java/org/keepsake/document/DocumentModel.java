package org.keepsake.document;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * A document as the text control sees it: the control's replacements become edits of the {@link
 * Document}, and changes that do not come from the control (undo, redo, loading) are shown by it.
 *
 * <p>The control's own undo is off: it would keep a copy of all removed text. Confined to the FX
 * thread.
 */
public final class DocumentModel extends CodeTextModel {
    private final Document document;
    private final DocumentContent content;
    private Supplier<Selection> selection = () -> Selection.caretAt(0);

    private @Nullable TextChange lastInLongLine;

    /** A view of {@code document}. There is one for each document. */
    public DocumentModel(Document document) {
        this(document, new DocumentContent(document::text, document::lineBreak));
    }

    private DocumentModel(Document document, DocumentContent content) {
        super(content);
        this.document = document;
        this.content = content;
        setUndoRedoEnabled(false);
        document.onReplaced(this::show);
        document.onRewritten(this::showLines);
    }

    /** Says where to ask what is selected when an edit comes, so that undo can give it back. */
    public void setSelectionSource(Supplier<Selection> selection) {
        this.selection = selection;
    }

    /** Lets the control edit the text, or only show it. */
    public void setEditable(boolean editable) {
        content.setWritable(editable);
    }

    /** Takes back one step. Gives what to select then; empty when there is nothing to undo. */
    public Optional<Selection> undo() {
        return document.undo();
    }

    /**
     * Does one undone step again. Gives what to select then; empty when there is nothing to redo.
     */
    public Optional<Selection> redo() {
        return document.redo();
    }

    /** The control's position for a byte offset of the current text. */
    public TextPos positionOf(long offset) {
        Rows.Place place = document.text().rows().place(offset);
        return TextPos.ofLeading(place.row(), place.column());
    }

    /**
     * The byte offset in the current text of a position of the control. Two positions have the same
     * where a row ends and its line goes on: there, and at the start of the next row.
     */
    public long offsetOf(TextPos position) {
        Rows rows = document.text().rows();
        return rows.offset(Math.min(position.index(), rows.count() - 1), position.offset());
    }

    /** The kind of line break for lines that come in the place of what is selected. */
    public LineBreak lineBreakAt(Selection place) {
        Text text = document.text();
        int line = text.position(place.start()).line();
        return LineBreaks.kindBetween(text, line, place.start(), place.end(), document.lineBreak());
    }

    /**
     * Where the caret belongs after an edit by the control that went through a long line: its rows
     * were cut anew, so the control, which counts on from where the edit began, is mistaken. Given
     * once after each such edit, until the text changes.
     */
    public OptionalLong takeCaret() {
        OptionalLong taken =
                lastInLongLine != null && lastInLongLine.after() == document.text()
                        ? OptionalLong.of(lastInLongLine.end())
                        : OptionalLong.empty();
        lastInLongLine = null;
        return taken;
    }

    /**
     * Called by the control at the end of each replacement: the one moment when the whole of it is
     * known. What the control says of the change is put aside for what the rope says: an inserted
     * LF may have become half of a CRLF.
     */
    @Override
    public void fireChangeEvent(
            TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
        DocumentContent.Replacement replacement = content.take();
        if (replacement == null) {
            super.fireChangeEvent(start, end, charsTop, linesAdded, charsBottom);
            return;
        }
        if (replacement.isNothing()) {
            // From the end of a row to the start of the next is no distance.
            return;
        }
        TextChange change =
                document.edit(
                        replacement.from(),
                        replacement.to(),
                        Text.of(replacement.with()),
                        selection.get());
        show(change);
        lastInLongLine = RowChange.isOfLongLine(change) ? change : null;
    }

    private void show(TextChange change) {
        RowChange rows = RowChange.of(change);
        super.fireChangeEvent(
                TextPos.ofLeading(rows.start().row(), rows.start().column()),
                TextPos.ofLeading(rows.end().row(), rows.end().column()),
                rows.top(),
                rows.rows(),
                rows.bottom());
    }

    /**
     * For lines that stay where they are: told as a change of style, by which the view looks at
     * them anew and stays where it is.
     */
    private void showLines() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }
}

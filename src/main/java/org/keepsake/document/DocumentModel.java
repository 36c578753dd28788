package org.keepsake.document;

import java.util.Optional;
import java.util.function.Supplier;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import org.keepsake.text.Position;
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
        Position position = document.text().position(offset);
        return TextPos.ofLeading(position.line(), position.column());
    }

    /** The byte offset in the current text of a position of the control. */
    public long offsetOf(TextPos position) {
        return document.text().offset(position.index(), position.offset());
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
        show(
                document.edit(
                        replacement.from(),
                        replacement.to(),
                        Text.of(replacement.with()),
                        selection.get()));
    }

    private void show(TextChange change) {
        Position start = change.before().position(change.start());
        Position end = change.before().position(change.start() + change.removed());
        Position newStart = change.after().position(change.start());
        Position newEnd = change.after().position(change.end());
        int linesBehind = change.before().lineCount() - end.line();
        boolean inPlace =
                start.equals(newStart) && linesBehind == change.after().lineCount() - newEnd.line();
        if (inPlace) {
            int lines = newEnd.line() - start.line();
            int top =
                    lines == 0
                            ? newEnd.column() - start.column()
                            : change.after().lineLength(start.line()) - start.column();
            fire(start, end, top, lines, lines == 0 ? 0 : newEnd.column());
        } else {
            showWhole(change);
        }
    }

    /**
     * For lines that stay where they are: told as a change of style, by which the view looks at
     * them anew and stays where it is.
     */
    private void showLines() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    /**
     * For a change that reaches beyond its range, because bytes at its edges now belong together or
     * no longer do.
     */
    private void showWhole(TextChange change) {
        int lastBefore = change.before().lineCount() - 1;
        int lastAfter = change.after().lineCount() - 1;
        fire(
                new Position(0, 0),
                new Position(lastBefore, change.before().lineLength(lastBefore)),
                change.after().lineLength(0),
                lastAfter,
                lastAfter == 0 ? 0 : change.after().lineLength(lastAfter));
    }

    private void fire(Position start, Position end, int top, int lines, int bottom) {
        super.fireChangeEvent(
                TextPos.ofLeading(start.line(), start.column()),
                TextPos.ofLeading(end.line(), end.column()),
                top,
                lines,
                bottom);
    }
}

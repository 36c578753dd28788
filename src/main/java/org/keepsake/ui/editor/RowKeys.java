package org.keepsake.ui.editor;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import jfx.incubator.scene.control.input.FunctionTag;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.RichTextArea.Tag;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.keepsake.document.Document;
import org.keepsake.document.DocumentModel;
import org.keepsake.text.Rows;

/**
 * Makes the keys cross from row to row of a long line as if there were no rows. FX thread.
 *
 * <p>The end of a row whose line goes on and the start of the next are one place in the text, but
 * two to the control, which takes them for the two sides of a line break. So before it goes or
 * deletes backwards from the start of such a row, the caret is put at the end of the row before;
 * before it goes or deletes forwards from the end of a row, at the start of the next. After an edit
 * in a long line the caret is put where it belongs (see {@link DocumentModel#takeCaret}).
 */
final class RowKeys {
    private static final List<FunctionTag> BACKWARDS =
            List.of(
                    Tag.BACKSPACE,
                    Tag.DELETE_WORD_PREVIOUS,
                    Tag.MOVE_LEFT,
                    Tag.MOVE_WORD_LEFT,
                    Tag.MOVE_WORD_PREVIOUS,
                    Tag.SELECT_LEFT,
                    Tag.SELECT_WORD_LEFT,
                    Tag.SELECT_WORD_PREVIOUS);

    private static final List<FunctionTag> FORWARDS =
            List.of(
                    Tag.DELETE,
                    Tag.DELETE_WORD_NEXT_END,
                    Tag.DELETE_WORD_NEXT_START,
                    Tag.MOVE_RIGHT,
                    Tag.MOVE_WORD_NEXT_END,
                    Tag.MOVE_WORD_NEXT_START,
                    Tag.MOVE_WORD_RIGHT,
                    Tag.SELECT_RIGHT,
                    Tag.SELECT_WORD_NEXT,
                    Tag.SELECT_WORD_NEXT_END,
                    Tag.SELECT_WORD_RIGHT);

    private final CodeArea area;
    private final DocumentModel model;
    private final Document document;

    private RowKeys(CodeArea area, DocumentModel model, Document document) {
        this.area = area;
        this.model = model;
        this.document = document;
    }

    static void installOn(CodeArea area, DocumentModel model, Document document) {
        RowKeys keys = new RowKeys(area, model, document);
        BACKWARDS.forEach(tag -> keys.prepare(tag, keys::endOfRowBefore));
        FORWARDS.forEach(tag -> keys.prepare(tag, keys::startOfRowBehind));
        area.selectionProperty().addListener(keys::correct);
    }

    private void prepare(FunctionTag tag, UnaryOperator<TextPos> samePlace) {
        area.getInputMap()
                .registerFunction(
                        tag,
                        () -> {
                            cross(samePlace);
                            area.executeDefault(tag);
                        });
    }

    private void cross(UnaryOperator<TextPos> samePlace) {
        SelectionSegment selection = area.getSelection();
        if (selection == null || !document.text().rows().hasLongLines()) {
            return;
        }
        TextPos caret = samePlace.apply(selection.getCaret());
        TextPos anchor =
                model.offsetOf(selection.getAnchor()) == model.offsetOf(caret)
                        ? caret
                        : selection.getAnchor();
        if (!caret.equals(selection.getCaret()) || !anchor.equals(selection.getAnchor())) {
            area.select(anchor, caret);
        }
    }

    private TextPos endOfRowBefore(TextPos caret) {
        boolean atStart = caret.offset() == 0 && !row(caret).first();
        return atStart ? model.getEndOfParagraphTextPos(caret.index() - 1) : caret;
    }

    private TextPos startOfRowBehind(TextPos caret) {
        Rows.Row row = row(caret);
        boolean atEnd = !row.last() && model.offsetOf(caret) == row.end();
        return atEnd ? TextPos.ofLeading(caret.index() + 1, 0) : caret;
    }

    private Rows.Row row(TextPos position) {
        return document.text().rows().row(position.index());
    }

    /** Not a listener of changes: where the control believes the caret to be may be no change. */
    private void correct(Observable selection) {
        // Only what has been read tells of the next time.
        area.getSelection();
        model.takeCaret().ifPresent(offset -> area.select(model.positionOf(offset)));
    }
}

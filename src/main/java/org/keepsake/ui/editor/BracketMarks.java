package org.keepsake.ui.editor;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import org.jspecify.annotations.Nullable;
import org.keepsake.document.Document;
import org.keepsake.document.DocumentModel;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * Marks the bracket at the caret and its partner, while nothing is selected. FX thread.
 *
 * <p>An edit makes the control draw all rows anyway, so what is marked then is found out when they
 * are drawn. Only a caret that moves to a bracket or away from it has them drawn once for the marks
 * alone, which is about the work of a key that types.
 */
final class BracketMarks {
    private final CodeArea area;
    private final DocumentModel model;
    private final Document document;
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** What {@link #pair} was found for: a text, and a caret or nothing. */
    private Text text = Text.empty();

    private @Nullable TextPos caret;
    private Optional<BracketPair> pair = Optional.empty();

    /** Must be made before {@link SingleLayout} is installed, which draws what is marked here. */
    BracketMarks(CodeArea area, DocumentModel model, Document document) {
        this.area = area;
        this.model = model;
        this.document = document;
        area.selectionProperty().addListener(selection -> follow());
        shown.subscribe((was, is) -> follow());
    }

    /** Whether brackets are marked. */
    BooleanProperty shownProperty() {
        return shown;
    }

    private void follow() {
        Optional<BracketPair> before = pair;
        update();
        if (!pair.equals(before)) {
            // The control throws away all that it has laid out, whatever the range; after an edit
            // it has done so already.
            model.fireStyleChangeEvent(TextPos.ZERO, TextPos.ZERO);
        }
    }

    private void update() {
        Text now = document.text();
        TextPos place = place();
        if (!now.equals(text) || !Objects.equals(place, caret)) {
            text = now;
            caret = place;
            pair = place == null ? Optional.empty() : BracketPair.at(now, model.offsetOf(place));
        }
    }

    /** The place whose brackets are marked; none while something is selected. */
    private @Nullable TextPos place() {
        SelectionSegment selection = area.getSelection();
        return shown.get() && selection != null && selection.isCollapsed()
                ? selection.getCaret()
                : null;
    }

    /** Adds the marks of a row of the current text that is about to be shown. */
    void mark(RichParagraph.Builder paragraph, Rows.Row row) {
        update();
        pair.ifPresent(found -> {
            mark(paragraph, row, found.open());
            mark(paragraph, row, found.close());
        });
    }

    private void mark(RichParagraph.Builder paragraph, Rows.Row row, long bracket) {
        if (bracket >= row.start() && bracket < row.end()) {
            paragraph.addHighlight(text.rows().column(row, bracket), 1, "bracket");
        }
    }
}

package org.keepsake.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.keepsake.document.Document;
import org.keepsake.document.DocumentModel;

/**
 * Copy and Cut, from the document instead of the screen: the control would copy what it shows,
 * which for a control character is its picture, and would write the system's line breaks. FX
 * thread.
 */
final class TextClipboard {
    private final CodeArea area;
    private final DocumentModel model;
    private final Document document;

    private TextClipboard(CodeArea area, DocumentModel model, Document document) {
        this.area = area;
        this.model = model;
        this.document = document;
    }

    static void installOn(CodeArea area, DocumentModel model, Document document) {
        TextClipboard clipboard = new TextClipboard(area, model, document);
        area.getInputMap().registerFunction(RichTextArea.Tag.COPY, clipboard::copy);
        area.getInputMap().registerFunction(RichTextArea.Tag.CUT, clipboard::cut);
    }

    private void copy() {
        SelectionSegment selection = area.getSelection();
        if (selection == null || selection.isCollapsed()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(
                document.text()
                        .string(
                                model.offsetOf(selection.getMin()),
                                model.offsetOf(selection.getMax())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void cut() {
        SelectionSegment selection = area.getSelection();
        if (selection == null || selection.isCollapsed() || !area.isEditable()) {
            return;
        }
        copy();
        TextPos start = selection.getMin();
        area.replaceText(start, selection.getMax(), "");
        area.select(start);
    }
}

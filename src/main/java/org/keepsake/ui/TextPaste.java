package org.keepsake.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/**
 * Paste, which takes no half of a character. A string may have a surrogate without its partner, but
 * no bytes in any file stand for that; it would have to become something that nobody has copied. So
 * nothing is pasted, and the user may choose to paste the rest. FX thread.
 */
final class TextPaste {

    /** What the notice is about: not the document's file, of which there may be another notice. */
    private static final Path CLIPBOARD = Path.of("clipboard");

    private final CodeArea area;
    private final NoticePane notices;
    private final Messages messages;

    private TextPaste(CodeArea area, NoticePane notices, Messages messages) {
        this.area = area;
        this.notices = notices;
        this.messages = messages;
    }

    static void installOn(CodeArea area, NoticePane notices, Messages messages) {
        TextPaste paste = new TextPaste(area, notices, messages);
        area.getInputMap().registerFunction(RichTextArea.Tag.PASTE, paste::paste);
        area.getInputMap().registerFunction(RichTextArea.Tag.PASTE_PLAIN_TEXT, paste::paste);
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || !area.isEditable()) {
            return;
        }
        notices.hide(CLIPBOARD);
        if (text.codePoints().anyMatch(TextPaste::isHalf)) {
            refuse(text);
        } else {
            insert(text);
        }
    }

    /** A pair is one code point above these. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void refuse(String text) {
        Action rest =
                new Action(
                        messages.get("action.pasterest"),
                        e -> {
                            notices.hide(CLIPBOARD);
                            insert(withoutHalves(text));
                        });
        notices.show(
                new NoticePane.Notice(
                        CLIPBOARD,
                        NoticePane.Kind.FAILURE,
                        Feather.ALERT_CIRCLE,
                        messages.get("paste.refused"),
                        List.of(rest)));
    }

    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(codePoint -> !isHalf(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void insert(String text) {
        SelectionSegment selection = area.getSelection();
        if (selection != null && area.isEditable()) {
            area.select(area.replaceText(selection.getMin(), selection.getMax(), text));
        }
    }
}

package org.keepsake.ui.find;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.keepsake.ui.kit.SystemClipboard;

/**
 * A field of one line whose text may have line breaks and tabs: they are shown as pictures, and
 * copied and pasted as what they are.
 */
final class QueryField extends TextField {
    private static final String LINE_FEED_PICTURE = "\u23CE";
    private static final String TAB_PICTURE = "\u21E5";

    /** What was entered. */
    String query() {
        return meant(getText());
    }

    /** Enters {@code query}. */
    void enter(String query) {
        setText(shown(query));
        end();
    }

    /** Types a line break. */
    void breakLine() {
        replaceSelection(LINE_FEED_PICTURE);
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null) {
            replaceSelection(shown(pasted));
        }
    }

    @Override
    public void copy() {
        if (!getSelectedText().isEmpty()) {
            SystemClipboard.put(meant(getSelectedText()));
        }
    }

    @Override
    public void cut() {
        copy();
        replaceSelection("");
    }

    private static String shown(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", LINE_FEED_PICTURE)
                .replace("\t", TAB_PICTURE);
    }

    private static String meant(String text) {
        return text.replace(LINE_FEED_PICTURE, "\n").replace(TAB_PICTURE, "\t");
    }
}

package org.keepsake.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard shared by all programs. */
public final class SystemClipboard {
    private SystemClipboard() {}

    /** Puts text on the clipboard, at once. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

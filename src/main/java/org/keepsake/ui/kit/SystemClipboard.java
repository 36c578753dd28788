package org.keepsake.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard that all programs share. */
public final class SystemClipboard {
    private SystemClipboard() {}

    /** Puts a text there, at once. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

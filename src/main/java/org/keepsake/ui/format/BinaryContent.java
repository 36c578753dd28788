package org.keepsake.ui.format;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** Knows what does not look like text, and tells so once for each file. */
final class BinaryContent {
    /** How far to look, in bytes; as far as git does. */
    private static final int BEGINNING = 8000;

    private final Messages messages;
    private final Set<Path> told = new HashSet<>();
    private final Set<Editor> binary = Collections.newSetFromMap(new WeakHashMap<>());

    BinaryContent(Messages messages) {
        this.messages = messages;
    }

    void watch(Editor editor) {
        editor.loadingProperty()
                .subscribe((was, is) -> {
                    if (is.isEmpty()) {
                        loaded(editor);
                    }
                });
    }

    /** Whether what was opened in {@code editor} does not look like text. */
    boolean isIn(Editor editor) {
        return binary.contains(editor);
    }

    private void loaded(Editor editor) {
        if (isBinary(editor.document().text())) {
            binary.add(editor);
            editor.document().path().filter(told::add).ifPresent(path -> tell(editor));
        } else {
            binary.remove(editor);
        }
    }

    private static boolean isBinary(Text text) {
        byte[] beginning = text.slice(0, Math.min(BEGINNING, text.byteLength())).toBytes();
        for (byte each : beginning) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private void tell(Editor editor) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                new NoticePane.Subject.Matter("binary"),
                                NoticePane.Kind.INFORMATION,
                                IconShape.INFO,
                                messages.get("encoding.binary", editor.name()),
                                List.of()));
    }
}

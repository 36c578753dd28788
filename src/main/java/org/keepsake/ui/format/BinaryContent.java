package org.keepsake.ui.format;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** Tells, once for each file, that what was opened does not look like text. */
final class BinaryContent {
    /** How far to look, in bytes; as far as git does. */
    private static final int BEGINNING = 8000;

    private final Messages messages;
    private final Set<Path> told = new HashSet<>();

    BinaryContent(Messages messages) {
        this.messages = messages;
    }

    void watch(Editor editor) {
        editor.loadingProperty()
                .subscribe((was, is) -> {
                    if (is.isEmpty() && isBinary(editor.document().text())) {
                        editor.document().path().filter(told::add).ifPresent(path -> tell(editor));
                    }
                });
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

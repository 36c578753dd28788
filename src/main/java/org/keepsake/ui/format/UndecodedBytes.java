package org.keepsake.ui.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.controlsfx.control.action.Action;
import org.keepsake.document.Document;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Asks, once per file, before a text with bytes that are not UTF-8 becomes one in two encodings:
 * when the first character beyond ASCII is added to them.
 */
final class UndecodedBytes {
    private final Messages messages;
    private final Consumer<Editor> chooseEncoding;
    private final Set<Path> asked = new HashSet<>();

    UndecodedBytes(Messages messages, Consumer<Editor> chooseEncoding) {
        this.messages = messages;
        this.chooseEncoding = chooseEncoding;
    }

    void watch(Editor editor) {
        Document document = editor.document();
        document.textProperty()
                .subscribe((was, is) -> {
                    boolean mixes =
                            was.invalidBytes() > 0
                                    && is.invalidBytes() > 0
                                    && isInUtf8(document)
                                    && beyondAscii(is) > beyondAscii(was);
                    if (mixes && !editor.isLoading()) {
                        document.path().filter(asked::add).ifPresent(path -> ask(editor, path));
                    }
                });
    }

    /** In UTF-16, what is typed and what is damaged are written in the same encoding. */
    private static boolean isInUtf8(Document document) {
        return document.formatProperty().get().charset().equals(StandardCharsets.UTF_8);
    }

    /** Counts the UTF-8 continuation bytes: each character beyond ASCII has at least one. */
    private static long beyondAscii(Text text) {
        return text.byteLength() - text.charLength();
    }

    private void ask(Editor editor, Path path) {
        Action choose =
                new Action(
                        messages.get("encoding.bytes.choose"),
                        e -> {
                            editor.notices().hide(path);
                            chooseEncoding.accept(editor);
                        });
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                path,
                                NoticePane.Kind.CAUTION,
                                IconShape.ALERT_TRIANGLE,
                                messages.get("encoding.bytes", editor.name()),
                                List.of(choose)));
    }
}

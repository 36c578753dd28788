package org.keepsake.ui.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.controlsfx.control.action.Action;
import org.keepsake.document.Document;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Says once per file that a text has bytes that are not UTF-8, and asks, once per file, before it
 * becomes one in two encodings: when the first character beyond ASCII is added to them.
 */
final class UndecodedBytes {
    private final Messages messages;
    private final Consumer<Editor> chooseEncoding;
    private static final NoticePane.Subject FOUND =
            new NoticePane.Subject.Matter("undecoded bytes");

    private final Predicate<Editor> binary;
    private final Set<Path> asked = new HashSet<>();
    private final Set<Path> told = new HashSet<>();

    /**
     * Creates what watches over documents.
     *
     * @param binary whether a document does not look like text, and is said not to
     * @param chooseEncoding asks for another encoding, and reopens the file with it
     */
    UndecodedBytes(Messages messages, Predicate<Editor> binary, Consumer<Editor> chooseEncoding) {
        this.binary = binary;
        this.messages = messages;
        this.chooseEncoding = chooseEncoding;
    }

    void watch(Editor editor) {
        Document document = editor.document();
        editor.loadingProperty()
                .subscribe((was, is) -> {
                    if (is.isEmpty()) {
                        loaded(editor);
                    }
                });
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

    private void loaded(Editor editor) {
        Document document = editor.document();
        boolean found = document.text().invalidBytes() > 0 && isInUtf8(document);
        if (!found || binary.test(editor)) {
            editor.notices().hide(FOUND);
        } else {
            document.path().filter(told::add).ifPresent(_ -> tell(editor));
        }
    }

    private void tell(Editor editor) {
        editor.notices()
                .show(
                        new NoticePane.Notice(
                                FOUND,
                                NoticePane.Kind.INFORMATION,
                                IconShape.INFO,
                                messages.get(
                                        "encoding.invalid",
                                        editor.name(),
                                        editor.document().text().invalidBytes()),
                                List.of(
                                        new Action(
                                                messages.get("encoding.invalid.reopen"),
                                                e -> chooseEncoding.accept(editor)))));
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
        editor.notices().hide(FOUND);
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

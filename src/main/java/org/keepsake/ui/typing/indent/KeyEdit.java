package org.keepsake.ui.typing.indent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Splice;
import org.keepsake.view.caret.Transaction;

/**
 * What a key does at one caret.
 *
 * @param from the first byte it replaces
 * @param to the end of what it replaces, exclusive
 * @param before what it puts there before the caret; line breaks are {@code '\n'}
 * @param after what it puts there after the caret
 */
record KeyEdit(long from, long to, String before, String after) {

    /** What replaces the selection. */
    static KeyEdit typing(Caret caret, String string) {
        return new KeyEdit(caret.start(), caret.end(), string, "");
    }

    /** Edits at each caret of {@code editor}. */
    static void apply(Editor editor, Function<Caret, KeyEdit> edits, Transaction.Kind kind) {
        Carets carets = editor.text().view().carets();
        List<Splice> splices = new ArrayList<>();
        List<Long> tails = new ArrayList<>();
        for (Caret caret : carets.all()) {
            KeyEdit edit = edits.apply(caret);
            var breaks = editor.document().lineBreaks();
            var whole = breaks.encode(edit.before + edit.after, edit.from, edit.to);
            var head = breaks.encode(edit.before, edit.from, edit.to);
            splices.add(new Splice(edit.from, edit.to, whole));
            tails.add(whole.byteLength() - head.byteLength());
        }
        Transaction typed = Transaction.of(editor.document().text(), splices, carets, kind);
        List<Caret> after = new ArrayList<>();
        for (Caret end : typed.caretsAfter().all()) {
            after.add(Caret.at(end.offset() - tails.get(after.size())));
        }
        editor.text()
                .view()
                .edit(
                        new Transaction(
                                typed.before(),
                                typed.splices(),
                                typed.after(),
                                carets,
                                new Carets(after, typed.caretsAfter().mainIndex()),
                                kind));
    }
}

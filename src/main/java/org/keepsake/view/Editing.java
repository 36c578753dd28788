package org.keepsake.view;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Splice;
import org.keepsake.view.caret.Transaction;
import org.keepsake.view.caret.Transaction.Kind;

/** Typing and deleting, at all carets at once. Does nothing while the text cannot be edited. */
final class Editing {
    private final TextView view;
    private final TextBuffer buffer;

    Editing(TextView view, TextBuffer buffer) {
        this.view = view;
        this.buffer = buffer;
    }

    /** Performs an action that edits. */
    void run(TextAction action) {
        switch (action) {
            case BACKSPACE -> delete(caret -> bounds().beforeInDeletion(caret.offset()));
            case DELETE -> delete(caret -> bounds().after(caret.offset()));
            case DELETE_WORD_LEFT -> delete(caret -> bounds().wordStart(caret.offset()));
            case DELETE_WORD_RIGHT -> delete(caret -> bounds().wordEnd(caret.offset()));
            case NEW_LINE -> insert("\n", Kind.TYPING);
            case TAB -> insert("\t", Kind.TYPING);
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    private Boundaries bounds() {
        return new Boundaries(view.text());
    }

    private void delete(ToLongFunction<Caret> end) {
        edit(
                caret -> {
                    long other = caret.isEmpty() ? end.applyAsLong(caret) : caret.anchor();
                    return new Splice(
                            Math.min(other, caret.offset()),
                            Math.max(other, caret.offset()),
                            Text.empty());
                },
                Kind.DELETING);
    }

    /** Replaces the selection of each caret with a string. */
    void insert(String string, Kind kind) {
        insert(caret -> string, kind);
    }

    /** Replaces the selection of each caret with a string of its own. */
    void insert(Function<Caret, String> strings, Kind kind) {
        edit(
                caret ->
                        new Splice(
                                caret.start(),
                                caret.end(),
                                buffer.encode(strings.apply(caret), caret.start(), caret.end())),
                kind);
    }

    private void edit(Function<Caret, Splice> edit, Kind kind) {
        if (buffer.isEditable()) {
            Carets carets = view.carets();
            List<Splice> splices = carets.all().stream().map(edit).toList();
            apply(Transaction.of(view.text(), splices, carets, kind));
        }
    }

    /** Applies an edit, and moves the carets to where it puts them. */
    void apply(Transaction edit) {
        if (!edit.isNothing() && buffer.isEditable()) {
            view.apply(edit);
        }
    }
}

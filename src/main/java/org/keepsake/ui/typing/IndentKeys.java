package org.keepsake.ui.typing;

import java.util.function.Function;
import java.util.function.Supplier;
import org.keepsake.document.Selection;
import org.keepsake.profile.Settings;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Transaction;

/**
 * What Tab, Shift+Tab and Enter do in the text. With several lines selected, Tab and Shift+Tab
 * change their indentation; otherwise Tab types, and Enter starts a line with the indentation of
 * the one before it.
 */
public final class IndentKeys {
    private final Editor editor;
    private final LineController lines;
    private final Supplier<Settings> settings;

    private IndentKeys(Editor editor, LineController lines, Supplier<Settings> settings) {
        this.editor = editor;
        this.lines = lines;
        this.settings = settings;
    }

    /** Installs these keys on the text of {@code editor}. */
    public static void installOn(Editor editor, LineController lines, Supplier<Settings> settings) {
        IndentKeys keys = new IndentKeys(editor, lines, settings);
        editor.text().view().on(TextAction.TAB, keys::tab);
        editor.text().view().on(TextAction.BACK_TAB, () -> lines.unindent(editor));
        editor.text().view().on(TextAction.NEW_LINE, keys::newLine);
    }

    private void tab() {
        Text text = editor.document().text();
        Selection selection = editor.text().selection();
        boolean single = editor.text().view().carets().isSingle();
        if (single && line(text, selection.start()) < line(text, selection.end())) {
            lines.indent(editor);
            return;
        }
        Settings now = settings.get();
        type(start -> Indents.toNextStop(now, text, start.line(), start.column()));
    }

    private static int line(Text text, long offset) {
        return text.position(offset).line();
    }

    private void newLine() {
        Text text = editor.document().text();
        boolean indents = settings.get().get(Settings.AUTO_INDENT);
        type(start -> "\n" + (indents ? Indents.of(text, start.line(), start.column()) : ""));
    }

    /** Types a string at each caret, chosen by the position where its selection begins. */
    private void type(Function<Position, String> strings) {
        Text text = editor.document().text();
        editor.text()
                .view()
                .insert(
                        caret -> strings.apply(text.position(caret.start())),
                        Transaction.Kind.TYPING);
    }
}

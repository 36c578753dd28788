package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keepsake.document.Selection;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.BlockComments;
import org.keepsake.syntax.Language;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Transaction;

/**
 * What Tab, Shift+Tab, Enter and a closing bracket do in the text. With several lines selected, Tab
 * and Shift+Tab change their indentation; otherwise Tab types, and Enter starts a line with the
 * indentation of the one before it, or one level more at the beginning of a block, which a closing
 * bracket takes back. In Markdown Enter goes on with a list, and in code with a comment.
 */
public final class IndentKeys {
    private final Editor editor;
    private final Runnable indentLines;
    private final Supplier<Settings> settings;
    private final Supplier<Optional<Language>> language;
    private final Supplier<Optional<BlockComments>> comments;

    private IndentKeys(
            Editor editor,
            Runnable indentLines,
            Supplier<Settings> settings,
            Supplier<Optional<Language>> language,
            Supplier<Optional<BlockComments>> comments) {
        this.editor = editor;
        this.indentLines = indentLines;
        this.settings = settings;
        this.language = language;
        this.comments = comments;
    }

    /**
     * Installs these keys on the text of {@code editor}.
     *
     * @param indentLines indents the selected lines by one level
     * @param unindentLines takes one level from them
     * @param settings those for indenting in it
     * @param language that of the text, if it is known
     * @param comments those of the text, if anything is known of them
     */
    public static void installOn(
            Editor editor,
            Runnable indentLines,
            Runnable unindentLines,
            Supplier<Settings> settings,
            Supplier<Optional<Language>> language,
            Supplier<Optional<BlockComments>> comments) {
        IndentKeys keys = new IndentKeys(editor, indentLines, settings, language, comments);
        editor.text().view().on(TextAction.TAB, keys::tab);
        editor.text().view().on(TextAction.BACK_TAB, unindentLines);
        editor.text().view().on(TextAction.NEW_LINE, keys::newLine);
        editor.text().view().onTyped(keys::typed);
    }

    private void tab() {
        Text text = editor.document().text();
        Selection selection = editor.text().selection();
        boolean single = editor.text().view().carets().isSingle();
        if (single && line(text, selection.start()) < line(text, selection.end())) {
            indentLines.run();
            return;
        }
        Settings now = settings.get();
        type(start -> Indents.toNextStop(now, text, start.line(), start.column()));
    }

    private static int line(Text text, long offset) {
        return text.position(offset).line();
    }

    private void newLine() {
        Settings now = settings.get();
        if (now.get(Settings.AUTO_INDENT)) {
            Text text = editor.document().text();
            NewLine newLine = new NewLine(text, new Blocks(language.get()), comments.get(), now);
            KeyEdit.apply(editor, newLine::at, Transaction.Kind.WHOLE);
        } else {
            type(start -> "\n");
        }
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

    /** Types a bracket that closes a block; returns false for anything else. */
    private boolean typed(String bracket) {
        if (!new Blocks(language.get()).closes(bracket)
                || editor.text().view().carets().all().stream().noneMatch(this::isFirstInLine)) {
            return false;
        }
        Settings now = settings.get();
        if (!now.get(Settings.AUTO_INDENT)) {
            return false;
        }
        KeyEdit.apply(
                editor,
                caret ->
                        isFirstInLine(caret)
                                ? closing(caret, bracket, now)
                                : KeyEdit.typing(caret, bracket),
                Transaction.Kind.WHOLE);
        return true;
    }

    private boolean isFirstInLine(Caret caret) {
        Position start = editor.document().text().position(caret.start());
        String indent = Indents.of(editor.document().text(), start.line(), start.column());
        return !indent.isEmpty() && indent.length() == start.column();
    }

    /** The bracket, as far out as the line of its partner, or one level further than it is. */
    private KeyEdit closing(Caret caret, String bracket, Settings now) {
        Text text = editor.document().text();
        Position start = text.position(caret.start());
        String indent = Indents.of(text, start.line(), start.column());
        Text typed = text.replace(caret.start(), caret.end(), Text.of(bracket));
        String outer =
                BracketPair.at(typed, caret.start() + 1)
                        .map(pair -> line(text, pair.open()))
                        .map(line -> Indents.of(text, line, text.lineLength(line)))
                        .filter(indent::startsWith)
                        .orElseGet(() -> Indents.less(now, indent));
        return new KeyEdit(text.lineStart(start.line()), caret.end(), outer + bracket, "");
    }
}

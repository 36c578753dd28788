package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Boundaries;
import org.keepsake.view.caret.Transaction;

/**
 * What Tab, Shift+Tab, Enter, Backspace and the end of a block do in the text. With several lines
 * selected, Tab and Shift+Tab change their indentation; otherwise Tab types, and Enter starts a
 * line with the indentation of the one before it, or one level more at the beginning of a block,
 * which a closing bracket takes back, or Backspace. In Markdown Enter goes on with a list, and in
 * code with a comment.
 */
public final class IndentKeys {
    private final Editor editor;
    private final Runnable indentLines;
    private final Supplier<Settings> settings;
    private final Supplier<Optional<Language>> language;
    private final Supplier<Optional<SyntacticContext>> context;

    private IndentKeys(
            Editor editor,
            Runnable indentLines,
            Supplier<Settings> settings,
            Supplier<Optional<Language>> language,
            Supplier<Optional<SyntacticContext>> context) {
        this.editor = editor;
        this.indentLines = indentLines;
        this.settings = settings;
        this.language = language;
        this.context = context;
    }

    /**
     * Installs these keys on the text of {@code editor}.
     *
     * @param indentLines indents the selected lines by one level
     * @param unindentLines takes one level from them
     * @param settings those for indenting in it
     * @param language that of the text, if it is known
     * @param context what each place in the text is part of, if anything is known of it
     */
    public static void installOn(
            Editor editor,
            Runnable indentLines,
            Runnable unindentLines,
            Supplier<Settings> settings,
            Supplier<Optional<Language>> language,
            Supplier<Optional<SyntacticContext>> context) {
        IndentKeys keys = new IndentKeys(editor, indentLines, settings, language, context);
        editor.text().view().on(TextAction.TAB, keys::tab);
        editor.text().view().on(TextAction.BACK_TAB, unindentLines);
        editor.text().view().on(TextAction.NEW_LINE, keys::newLine);
        editor.text().view().on(TextAction.BACKSPACE, keys::backspace);
        editor.text().view().onTyped(keys::typed);
    }

    private void tab() {
        Text text = editor.document().text();
        boolean lines =
                editor.text().selections().all().stream()
                        .anyMatch(selection ->
                                line(text, selection.start()) < line(text, selection.end()));
        if (lines) {
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
            boolean alone = editor.text().view().carets().isSingle();
            NewLine newLine =
                    new NewLine(text, new Blocks(language.get()), context.get(), now, alone);
            KeyEdit.apply(editor, newLine::at, Transaction.Kind.WHOLE);
        } else {
            type(start -> "\n");
        }
    }

    private void backspace() {
        Text text = editor.document().text();
        Boundaries bounds = new Boundaries(text);
        Settings now = settings.get();
        KeyEdit.apply(
                editor,
                caret ->
                        caret.isEmpty()
                                ? new KeyEdit(
                                        Indents.beforeInDeletion(now, text, caret.offset())
                                                .orElseGet(() ->
                                                        bounds.beforeInDeletion(caret.offset())),
                                        caret.offset(),
                                        "",
                                        "")
                                : KeyEdit.typing(caret, ""),
                Transaction.Kind.DELETING);
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

    /** Types what ends a block; returns false for anything else. */
    private boolean typed(String characters) {
        Blocks blocks = new Blocks(language.get());
        if (!blocks.closes(characters) && !blocks.mayEnd(characters)) {
            return false;
        }
        Settings now = settings.get();
        if (!now.get(Settings.AUTO_INDENT)) {
            return false;
        }
        Closing closing = new Closing(editor.document().text(), blocks, context.get(), now);
        boolean ends =
                editor.text().view().carets().all().stream()
                        .anyMatch(caret -> closing.typed(caret, characters).isPresent());
        if (ends) {
            KeyEdit.apply(
                    editor,
                    caret ->
                            closing.typed(caret, characters)
                                    .orElseGet(() -> KeyEdit.typing(caret, characters)),
                    Transaction.Kind.WHOLE);
        }
        return ends;
    }
}

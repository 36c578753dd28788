package org.keepsake.ui.typing;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.editor.LineMarks;
import org.keepsake.ui.editor.TextAppearance;
import org.keepsake.ui.editor.Zoom;
import org.keepsake.ui.typing.indent.IndentKeys;
import org.keepsake.ui.typing.indent.Indents;
import org.keepsake.ui.words.Messages;

/** What each text gets beside its characters: look, zoom, clipboard, indents, conventions. */
public final class Typing {
    private final ObjectProperty<Settings> settings;
    private final Function<Editor, Optional<Language>> languages;
    private final Function<Editor, Optional<SyntacticContext>> contexts;
    private final LineController lines;
    private final Zoom zoom;
    private final TextAppearance appearance;
    private final TextClipboard clipboard;
    private final TextPaste paste;
    private final LineCommands lineCommands;
    private final Conventions conventions;
    private final LineMarks marks;

    /**
     * Installs itself on each document of {@code tabs}.
     *
     * @param languages returns the language of a document
     * @param contexts returns what each place in a document is part of
     * @param readers read what a text needs to know, and convert for the clipboard
     * @param workers rewrite texts
     */
    public Typing(
            EditorTabs tabs,
            Messages messages,
            ObjectProperty<Settings> settings,
            Function<Editor, Optional<Language>> languages,
            Function<Editor, Optional<SyntacticContext>> contexts,
            Executor readers,
            Executor workers) {
        this.settings = settings;
        this.languages = languages;
        this.contexts = contexts;
        lines = new LineController(messages, settings::get, languages, contexts, workers);
        zoom = new Zoom(settings);
        appearance = new TextAppearance(settings);
        clipboard = new TextClipboard(readers, messages);
        paste = new TextPaste(clipboard, readers, messages);
        lineCommands = new LineCommands(tabs, lines);
        conventions = new Conventions(tabs, messages, readers);
        marks = new LineMarks(readers);
        tabs.onAdded(this::installOn);
    }

    /** The commands for lines and letters. */
    public LineCommands lineCommands() {
        return lineCommands;
    }

    /** The size of the text. */
    public Zoom zoom() {
        return zoom;
    }

    /** Adds the keys that work wherever the keyboard is. */
    public void addKeys(Scene scene) {
        zoom.addKeys(scene.getAccelerators());
        lineCommands.addKeys(scene.getAccelerators());
    }

    private void installOn(Editor editor) {
        appearance.putOn(editor);
        clipboard.installOn(editor);
        paste.installOn(editor);
        zoom.installOn(editor.text().view());
        IndentKeys.installOn(
                editor,
                () -> lines.indent(editor),
                () -> lines.unindent(editor),
                () -> Indents.settings(editor, settings.get(), languages.apply(editor)),
                () -> languages.apply(editor),
                () -> contexts.apply(editor));
        conventions.follow(editor);
        marks.installOn(editor);
    }
}

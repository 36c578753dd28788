package org.keepsake.ui.syntax;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.text.BracketPair;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;

/** The languages of all documents and their tokens, coloured if the user wants that. */
public final class Languages {
    private final Map<Editor, DocumentLanguage> languages = new WeakHashMap<>();
    private final Map<Editor, CodeColours> tokens = new WeakHashMap<>();
    private final ObservableValue<Boolean> coloured;
    private final Executor readers;
    private Runnable chosen = () -> {};

    /**
     * Finds and shows the language of each document of {@code tabs}.
     *
     * @param readers load the rules of languages, and lex
     */
    public Languages(EditorTabs tabs, ObjectProperty<Settings> settings, Executor readers) {
        this.coloured = settings.map(now -> now.get(Settings.CODE_COLOURS));
        this.readers = readers;
        tabs.onAdded(this::installOn);
    }

    private void installOn(Editor editor) {
        DocumentLanguage language = new DocumentLanguage(editor);
        languages.put(editor, language);
        CodeColours colours = new CodeColours(editor.text().view(), readers);
        tokens.put(editor, colours);
        colours.onLexed(
                () -> editor.text().setBrackets(at -> colours.bracketsWith(at, BracketPair.REACH)));
        language.languageProperty().subscribe(colours::show);
        coloured.subscribe(colours::setColoured);
        editor.document().textProperty().subscribe(text -> colours.follow());
    }

    /** The language of a document; empty for plain text. */
    public Optional<Language> of(Editor editor) {
        return at(editor).languageProperty().get();
    }

    /**
     * What each place in a document is part of: code, a comment or a string. Empty for plain text,
     * and as long as nothing is known of it.
     */
    public Optional<SyntacticContext> context(Editor editor) {
        return Optional.ofNullable(tokens.get(editor)).flatMap(CodeColours::context);
    }

    /** What the user has chosen for a document, to be remembered; empty without a choice. */
    public Optional<String> chosen(Editor editor) {
        return at(editor).choice().remembered();
    }

    /** Chooses what {@link #chosen} returned. */
    public void choose(Editor editor, String remembered) {
        choose(editor, LanguageChoice.of(remembered));
    }

    /** Sets what to run when the user has chosen a language. */
    public void onChosen(Runnable handler) {
        chosen = handler;
    }

    void choose(Editor editor, LanguageChoice choice) {
        at(editor).choose(choice);
        chosen.run();
    }

    DocumentLanguage at(Editor editor) {
        return languages.computeIfAbsent(editor, DocumentLanguage::new);
    }
}

package org.keepsake.ui.syntax;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.LanguageGuess;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/** The language of one document. */
final class DocumentLanguage {
    private final Editor editor;
    private final ReadOnlyObjectWrapper<Optional<Language>> language =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private LanguageChoice choice = new LanguageChoice.Automatic();
    private Optional<Language> guess = Optional.empty();
    private String guessedFrom = "";

    DocumentLanguage(Editor editor) {
        this.editor = editor;
        editor.document().textProperty().subscribe(text -> guess());
        editor.document().pathProperty().subscribe(path -> guess());
        editor.loadingProperty().subscribe(load -> guess());
    }

    private void guess() {
        Text text = editor.document().text();
        String name = editor.file().isPresent() ? editor.name() : "";
        String line = text.string(0, Math.min(text.lineEnd(0), LanguageGuess.FIRST_LINE));
        String from = name + "\n" + line;
        if (!from.equals(guessedFrom)) {
            guessedFrom = from;
            guess = LanguageGuess.of(name, line);
            language.set(choice.over(guess));
        }
    }

    void choose(LanguageChoice now) {
        choice = now;
        language.set(now.over(guess));
    }

    LanguageChoice choice() {
        return choice;
    }

    /** What the name of the file or the first line speaks for. */
    Optional<Language> guessed() {
        return guess;
    }

    /** The language, or none for plain text. */
    ReadOnlyObjectProperty<Optional<Language>> languageProperty() {
        return language.getReadOnlyProperty();
    }
}

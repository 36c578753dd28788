package org.keepsake.ui.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keepsake.syntax.Language;

/** What the user has chosen as the language of a document. */
sealed interface LanguageChoice {
    /** The language that the name of the file or the first line speaks for. */
    record Automatic() implements LanguageChoice {}

    /** None. */
    record Plain() implements LanguageChoice {}

    /** This one. */
    record Chosen(Language language) implements LanguageChoice {}

    /** The language of a text for which {@code guess} was found. */
    default Optional<Language> over(Optional<Language> guess) {
        return switch (this) {
            case Automatic() -> guess;
            case Plain() -> Optional.empty();
            case Chosen(Language language) -> Optional.of(language);
        };
    }

    /** How it is remembered; empty if there is nothing to remember. */
    default Optional<String> remembered() {
        return switch (this) {
            case Automatic() -> Optional.empty();
            case Plain() -> Optional.of("plain");
            case Chosen(Language language) -> Optional.of(id(language));
        };
    }

    /** Returns what was remembered; automatic if it means nothing. */
    static LanguageChoice of(String remembered) {
        return remembered.equals("plain")
                ? new Plain()
                : Arrays.stream(Language.values())
                        .filter(language -> id(language).equals(remembered))
                        .findFirst()
                        .<LanguageChoice>map(Chosen::new)
                        .orElseGet(Automatic::new);
    }

    /** The name of a language in files and in the scene graph. */
    static String id(Language language) {
        return language.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

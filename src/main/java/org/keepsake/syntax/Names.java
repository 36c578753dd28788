package org.keepsake.syntax;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a name stands for by how it is written, as far as the language or the custom of nearly
 * all who write it is that strict. Scanners only know the names that come with a language, and of
 * Java the classes, which they take for functions.
 *
 * @param language that the names are in
 */
record Names(Language language) {
    /** Languages where a parenthesis behind a name calls it or declares a function. */
    private static final Set<Language> CALLING =
            EnumSet.of(
                    Language.C,
                    Language.CPP,
                    Language.CSHARP,
                    Language.D,
                    Language.DART,
                    Language.GO,
                    Language.GROOVY,
                    Language.JAVA,
                    Language.JAVASCRIPT,
                    Language.KOTLIN,
                    Language.LUA,
                    Language.PERL,
                    Language.PYTHON,
                    Language.RUBY,
                    Language.RUST,
                    Language.SCALA,
                    Language.TYPESCRIPT);

    /** Languages where what begins with a capital and is not all capitals is a class or a type. */
    private static final Set<Language> CAPITALISING =
            EnumSet.of(
                    Language.DART,
                    Language.GROOVY,
                    Language.JAVA,
                    Language.JAVASCRIPT,
                    Language.KOTLIN,
                    Language.PYTHON,
                    Language.RUBY,
                    Language.RUST,
                    Language.SCALA,
                    Language.TYPESCRIPT);

    /**
     * What a name stands for; empty if it may be anything.
     *
     * @param called whether a parenthesis follows it
     */
    Optional<TokenKind> kind(String name, boolean called) {
        if (CAPITALISING.contains(language) && isCapitalised(name)) {
            return Optional.of(TokenKind.TYPE);
        }
        return called && CALLING.contains(language)
                ? Optional.of(TokenKind.FUNCTION)
                : Optional.empty();
    }

    private static boolean isCapitalised(String name) {
        return Character.isUpperCase(name.charAt(0))
                && name.chars().anyMatch(Character::isLowerCase);
    }
}

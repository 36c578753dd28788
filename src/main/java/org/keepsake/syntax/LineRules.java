package org.keepsake.syntax;

import java.util.Optional;

/**
 * The rules of a language that are written here, because RSyntaxTextArea has none for it or old
 * ones. They know the tokens that a reader wants to see, and check nothing.
 *
 * <p>The states are those of {@link Lexer}, not negative and of 15 bits, so that a fence in
 * Markdown has room for them.
 */
sealed interface LineRules permits CMakeRules, DiffRules, GitRules, TomlRules, YamlRules {

    /** Those of a language, if they are written here. */
    static Optional<LineRules> of(Language language) {
        return Optional.ofNullable(
                switch (language) {
                    case CMAKE -> new CMakeRules();
                    case DIFF -> new DiffRules();
                    case GIT_COMMIT -> GitRules.MESSAGE;
                    case GIT_REBASE -> GitRules.REBASE;
                    case TOML -> new TomlRules();
                    case YAML -> new YamlRules();
                    default -> null;
                });
    }

    /** Lexes a line, with tokens counted in UTF-16 units from its start. */
    LexedLine lex(String line, int state);
}

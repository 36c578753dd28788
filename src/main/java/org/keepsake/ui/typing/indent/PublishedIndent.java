package org.keepsake.ui.typing.indent;

import java.util.Optional;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.Language;

/**
 * How a text is indented in a language that has one published way to do so. Languages of which each
 * project has its own way are up to the user.
 *
 * @param width the columns of a level in spaces; 0 for tabs
 * @param isGrammar whether anything else would have another meaning, whatever the text begins with
 */
record PublishedIndent(int width, boolean isGrammar) {
    private static final PublishedIndent TWO = new PublishedIndent(2, false);
    private static final PublishedIndent FOUR = new PublishedIndent(4, false);
    private static final PublishedIndent TABS = new PublishedIndent(0, false);
    private static final PublishedIndent RECIPES = new PublishedIndent(0, true);

    /**
     * That of a language, if there is one.
     *
     * @see <a href="https://peps.python.org/pep-0008/#indentation">Python</a>
     * @see <a href="https://doc.rust-lang.org/style-guide/#indentation-and-line-width">Rust</a>
     * @see <a href="https://kotlinlang.org/docs/coding-conventions.html#indentation">Kotlin</a>
     * @see <a
     *     href="https://learn.microsoft.com/dotnet/csharp/fundamentals/coding-style/coding-conventions">C#</a>
     * @see <a href="https://www.php-fig.org/per/coding-style/#24-indenting">PHP</a>
     * @see <a href="https://docs.scala-lang.org/style/indentation.html">Scala</a>
     * @see <a href="https://dart.dev/effective-dart/style#formatting">Dart, the formatter</a>
     * @see <a href="https://yaml.org/spec/1.2.2/#61-indentation-spaces">YAML, which allows no tabs;
     *     its examples have two spaces</a>
     * @see <a href="https://pkg.go.dev/cmd/gofmt">Go, the formatter</a>
     * @see <a href="https://www.gnu.org/software/make/manual/html_node/Recipe-Syntax.html">Make,
     *     where a recipe begins with a tab</a>
     */
    static Optional<PublishedIndent> of(Language language) {
        return Optional.ofNullable(
                switch (language) {
                    case CSHARP, KOTLIN, PHP, PYTHON, RUST -> FOUR;
                    case DART, SCALA, YAML -> TWO;
                    case GO -> TABS;
                    case MAKEFILE -> RECIPES;
                    default -> null;
                });
    }

    /** The user's settings, but for what is published. */
    Settings over(Settings settings) {
        Settings styled = settings.with(Settings.INSERT_SPACES, width > 0);
        return width > 0 ? styled.with(Settings.TAB_WIDTH, width) : styled;
    }
}

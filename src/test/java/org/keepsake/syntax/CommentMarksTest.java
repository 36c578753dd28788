package org.keepsake.syntax;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a comment, by the table of RSyntaxTextArea. */
class CommentMarksTest {
    private static final String NONE = "";

    /**
     * Where that table has nothing, or something else: it takes PHP for the markup around it, has
     * comments of HTML, which end up in the page, for Handlebars, and statements for SAS. VS Code
     * says what is said here.
     */
    private static final Map<Language, String> OTHERWISE =
            Map.ofEntries(
                    entry(Language.DTD, "<!-- -->"),
                    entry(Language.MARKDOWN, "<!-- -->"),
                    entry(Language.JSONC, "//"),
                    entry(Language.PHP, "//"),
                    entry(Language.HANDLEBARS, "{{!-- --}}"),
                    entry(Language.SAS, "/* */"),
                    entry(Language.CMAKE, "#"),
                    entry(Language.GIT_COMMIT, "#"),
                    entry(Language.GIT_REBASE, "#"),
                    entry(Language.TOML, "#"),
                    entry(Language.YAML, "#"));

    private static String published(Language language) {
        String[] marks =
                TokenMakerFactory.getDefaultInstance()
                        .getTokenMaker(language.rules())
                        .getLineCommentStartAndEnd(0);
        return marks == null ? NONE : joined(marks[0], Optional.ofNullable(marks[1]).orElse(""));
    }

    private static String joined(String before, String after) {
        return (before.strip() + " " + after).strip();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasThoseThatArePublished(Language language) {
        String ours =
                language.comments()
                        .map(marks -> joined(marks.before(), marks.after()))
                        .orElse(NONE);

        assertThat(ours).isEqualTo(OTHERWISE.getOrDefault(language, published(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFileHasThoseOfItsLanguage(Language language) {
        for (String ending : language.endings()) {
            Optional<CommentMarks> marks = of("a." + ending);

            if (language != Language.INI) {
                assertThat(marks).isEqualTo(language.comments());
            }
        }
    }

    private static Optional<CommentMarks> of(String name) {
        return CommentMarks.of(name, LanguageGuess.of(name, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "a.ini, ;",
        "a.toml, '#'",
        "a.conf, '#'",
        "a.service, '#'",
        ".editorconfig, '#'",
        "a.hs, --",
        "a.swift, //",
        ".gitignore, '#'",
        "hosts, '#'",
        "requirements.txt, '#'",
        "main.ml, (*",
        "tsconfig.json, //",
        "tsconfig.app.json, //",
        ".eslintrc.json, //",
        "a.jsonc, //"
    })
    void othersGoByTheNameOfTheFile(String name, String before) {
        assertThat(of(name)).map(CommentMarks::before).contains(before);
    }

    @ParameterizedTest
    @CsvSource({"package.json", "a.geojson", "my-tsconfig.json"})
    void thereAreNoneInPlainJson(String name) {
        assertThat(of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.txt", "notes", "table.csv", "letter.odd"})
    void noneAreGuessed(String name) {
        assertThat(of(name)).isEmpty();
    }

    @Test
    void theyAreThoseOfTheLanguageThatWasChosen() {
        assertThat(CommentMarks.of("a.txt", Optional.of(Language.XML)))
                .map(CommentMarks::before)
                .contains("<!--");
        assertThat(CommentMarks.of("a.json", Optional.of(Language.JSONC)))
                .map(CommentMarks::before)
                .contains("//");
    }
}

package org.keepsake.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in what language a text is: by the program that its first line names, as in {@code
 * #!/bin/sh} or the {@code -*- mode: python -*-} of Emacs; by the name of its file; by markup that
 * its first line begins with, such as {@code <?xml}.
 */
public final class LanguageGuess {
    /** How much of a first line is looked at, in UTF-16 units. */
    public static final int FIRST_LINE = 256;

    /** A word at least this long is the name of a file rather than an ending. */
    private static final int SHORTEST_NAME = 7;

    private static final Pattern INTERPRETER =
            Pattern.compile("#!\\s*(?:\\S*/)?([^/\\s]+)(?:\\s+(?:-\\S+\\s+)*([^/\\s-]\\S*))?.*");
    private static final Pattern MODE =
            Pattern.compile(".*-\\*-\\s*(?:.*?\\b[Mm]ode:\\s*)?([\\w+#-]+?)\\s*(?:;.*)?-\\*-.*");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "\\s*<(\\?xml|\\?php|!doctype\\s+html|html)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Language> BY_ENDING =
            Stream.of(Language.values())
                    .flatMap(language ->
                            language.endings().stream().map(ending -> Map.entry(ending, language)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /**
     * Files named {@code .json} that may have comments, as GitHub's Linguist lists them for "JSON
     * with Comments".
     *
     * @see <a
     *     href="https://github.com/github-linguist/linguist/blob/main/lib/linguist/languages.yml">its
     *     table of languages</a>
     */
    private static final Pattern JSON_WITH_COMMENTS =
            Pattern.compile(
                    "[jt]sconfig(\\..+)?\\.json|tslint\\.json|\\.?devcontainer\\.json"
                            + "|\\.eslintrc\\.json|api-extractor\\.json"
                            + "|language-configuration\\.json");

    private LanguageGuess() {}

    /**
     * Returns the language of a text; empty if nothing speaks for one.
     *
     * @param fileName the last element of the file's path; may be empty
     * @param firstLine the beginning of the first line, see {@link #FIRST_LINE}; a byte order mark
     *     is no part of it
     */
    public static Optional<Language> of(String fileName, String firstLine) {
        return byProgram(firstLine).or(() -> byName(fileName)).or(() -> byMarkup(firstLine));
    }

    private static Optional<Language> byName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (JSON_WITH_COMMENTS.matcher(name).matches()) {
            return Optional.of(Language.JSONC);
        }
        int dot = name.indexOf('.');
        Optional<Language> byEnding =
                dot < 0
                        ? Optional.empty()
                        : Optional.ofNullable(
                                BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
        // As in Makefile and Dockerfile.test, but not in h.txt or d.
        String stem = dot < 0 ? name : name.substring(0, dot);
        return byEnding.or(() ->
                stem.length() < SHORTEST_NAME
                        ? Optional.empty()
                        : Optional.ofNullable(BY_ENDING.get(stem)));
    }

    private static Optional<Language> byProgram(String line) {
        Matcher interpreter = INTERPRETER.matcher(line);
        if (interpreter.matches()) {
            boolean asked = interpreter.group(1).equals("env") && interpreter.group(2) != null;
            return named(interpreter.group(asked ? 2 : 1));
        }
        Matcher mode = MODE.matcher(line);
        if (mode.matches()) {
            return named(mode.group(1).toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private static Optional<Language> byMarkup(String line) {
        Matcher markup = MARKUP.matcher(line);
        if (markup.matches()) {
            return switch (markup.group(1).toLowerCase(Locale.ROOT)) {
                case "?xml" -> Optional.of(Language.XML);
                case "?php" -> Optional.of(Language.PHP);
                default -> Optional.of(Language.HTML);
            };
        }
        return Optional.empty();
    }

    /**
     * By the name of an interpreter, of a mode of Emacs or of a fence in Markdown, with or without
     * a version.
     */
    static Optional<Language> named(String name) {
        String program = name.replaceFirst("[0-9.]+$", "");
        return Optional.ofNullable(
                switch (program) {
                    case "sh", "bash", "dash", "zsh", "ksh", "ash", "shell-script" ->
                            Language.SHELL;
                    case "python", "pypy" -> Language.PYTHON;
                    case "node", "nodejs", "deno", "javascript" -> Language.JAVASCRIPT;
                    case "ts-node", "typescript" -> Language.TYPESCRIPT;
                    case "ruby", "jruby" -> Language.RUBY;
                    case "perl", "cperl" -> Language.PERL;
                    case "wish", "tclsh" -> Language.TCL;
                    case "pwsh" -> Language.POWERSHELL;
                    case "c++" -> Language.CPP;
                    case "csharp" -> Language.CSHARP;
                    case "golang" -> Language.GO;
                    case "make" -> Language.MAKEFILE;
                    case "emacs-lisp", "lisp", "scheme", "guile", "sbcl" -> Language.LISP;
                    case "nxml" -> Language.XML;
                    default -> byTitle(program).orElse(BY_ENDING.get(program));
                });
    }

    private static Optional<Language> byTitle(String name) {
        return Stream.of(Language.values())
                .filter(language -> language.title().equalsIgnoreCase(name))
                .findFirst();
    }
}

package org.keepsake.syntax;

import java.util.Locale;
import java.util.Optional;

/**
 * What makes a comment of a line.
 *
 * @param before what begins it
 * @param after what ends it; empty where the end of the line does
 */
public record CommentMarks(String before, String after) {
    static final CommentMarks HASH = new CommentMarks("#", "");
    static final CommentMarks SLASHES = new CommentMarks("//", "");
    static final CommentMarks DASHES = new CommentMarks("--", "");
    static final CommentMarks SEMICOLON = new CommentMarks(";", "");
    static final CommentMarks PERCENT = new CommentMarks("%", "");
    static final CommentMarks MARKUP = new CommentMarks("<!--", "-->");
    static final CommentMarks BLOCK = new CommentMarks("/*", "*/");

    /**
     * Those of a text.
     *
     * @param fileName the name of its file
     * @param language its language, if that is known; it may be another than the name speaks for
     */
    public static CommentMarks of(String fileName, Optional<Language> language) {
        return language.equals(LanguageGuess.of(fileName, ""))
                ? of(fileName)
                : language.map(Language::comments).orElse(HASH);
    }

    /**
     * Those of the language that the ending of a file's name speaks for, whether its tokens are
     * known or not; {@code #} where it speaks for none, as in scripts and files of settings.
     */
    static CommentMarks of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "java", "kt", "kts", "scala", "groovy", "gradle", "c", "h", "cc", "cpp", "cxx" ->
                    SLASHES;
            case "hpp", "cs", "go", "rs", "swift", "js", "jsx", "mjs", "ts", "tsx", "dart" ->
                    SLASHES;
            case "php", "scss", "less", "json5", "jsonc", "proto", "zig" -> SLASHES;
            case "sql", "lua", "hs", "elm", "ada", "adb", "ads", "vhd", "vhdl" -> DASHES;
            case "ini", "asm", "lisp", "el", "clj", "cljs", "scm", "reg" -> SEMICOLON;
            case "tex", "sty", "bib", "erl", "m", "ps" -> PERCENT;
            case "html", "htm", "xhtml", "xml", "svg", "xsd", "xsl", "fxml", "md", "vue" -> MARKUP;
            case "css" -> BLOCK;
            default -> HASH;
        };
    }
}

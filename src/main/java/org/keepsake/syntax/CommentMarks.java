package org.keepsake.syntax;

import java.util.Locale;

/**
 * What makes a comment of a line.
 *
 * @param before what begins it
 * @param after what ends it; empty where the end of the line does
 */
public record CommentMarks(String before, String after) {
    private static final CommentMarks HASH = new CommentMarks("#", "");
    private static final CommentMarks SLASHES = new CommentMarks("//", "");
    private static final CommentMarks DASHES = new CommentMarks("--", "");
    private static final CommentMarks SEMICOLON = new CommentMarks(";", "");
    private static final CommentMarks PERCENT = new CommentMarks("%", "");
    private static final CommentMarks MARKUP = new CommentMarks("<!--", "-->");
    private static final CommentMarks BLOCK = new CommentMarks("/*", "*/");

    /**
     * Those of the language that the ending of a file's name speaks for; {@code #} where it speaks
     * for none, as in scripts and files of settings.
     */
    public static CommentMarks of(String fileName) {
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

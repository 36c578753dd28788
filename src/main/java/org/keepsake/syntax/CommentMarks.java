package org.keepsake.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** What the files of settings that are lexed as INI, but have a format of their own, share. */
    private static final Set<String> SETTINGS =
            Set.of("cfg", "conf", "service", "desktop", "editorconfig");

    /**
     * Those of a text; empty if its language has no comments.
     *
     * @param fileName the name of its file
     * @param language its language, if that is known; it may be another than the name speaks for
     */
    public static Optional<CommentMarks> of(String fileName, Optional<Language> language) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (language.orElse(null)) {
            case null -> Optional.of(of(ending));
            case INI -> Optional.of(SETTINGS.contains(ending) ? HASH : SEMICOLON);
            case Language known -> known.comments();
        };
    }

    /**
     * Those of a language whose tokens are not known, by the ending of a file's name; {@code #}
     * where it speaks for none, as in scripts and files of settings.
     */
    private static CommentMarks of(String ending) {
        return switch (ending) {
            case "swift", "scss", "sass", "zig", "fs", "fsx", "v", "sv", "sol" -> SLASHES;
            case "hs", "elm", "ada", "adb", "ads" -> DASHES;
            case "reg" -> SEMICOLON;
            case "bib", "erl", "m", "ps" -> PERCENT;
            case "vim" -> new CommentMarks("\"", "");
            default -> HASH;
        };
    }
}

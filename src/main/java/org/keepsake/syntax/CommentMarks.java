package org.keepsake.syntax;

import java.util.List;
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

    /** Endings of scripts and of files of settings whose tokens are not known. */
    private static final Set<String> HASHED =
            Set.of(
                    ("awk bazel bzl coffee cr csh env ex exs fish gd gitattributes gitconfig"
                                    + " gitignore gitmodules dockerignore npmignore npmrc gql"
                                    + " graphql hcl ignore jl mount nim nix r repo rules socket"
                                    + " star target tf tfvars timer bashrc zshrc profile inputrc"
                                    + " screenrc wgetrc curlrc")
                            .split(" "));

    /** Names of such files whose ending, if they have one, speaks for something else. */
    private static final Set<String> HASHED_NAMES =
            Set.of(
                    ("CODEOWNERS Justfile Procfile config constraints.txt crontab exports fstab"
                                    + " group hosts justfile known_hosts authorized_keys"
                                    + " requirements.txt robots.txt services sources.list"
                                    + " ssh_config sshd_config")
                            .split(" "));

    /**
     * Those of a text; empty if its language has no comments, or if nobody knows what makes one:
     * what is only guessed would be a mistake in a table, and in prose.
     *
     * @param fileName the name of its file
     * @param language its language, if that is known; it may be another than the name speaks for
     */
    public static Optional<CommentMarks> of(String fileName, Optional<Language> language) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (language.orElse(null)) {
            case null -> HASHED_NAMES.contains(fileName) ? Optional.of(HASH) : of(ending);
            case INI -> Optional.of(SETTINGS.contains(ending) ? HASH : SEMICOLON);
            case Language known -> known.comments();
        };
    }

    /** What else begins a comment of a line in a language, which people take away likewise. */
    public static List<String> others(Language language) {
        return switch (language) {
            case INI -> List.of("#", ";");
            case PROPERTIES -> List.of("!");
            case BATCH -> List.of("::");
            default -> List.of();
        };
    }

    /** Those of a language whose tokens are not known, by the ending of a file's name. */
    private static Optional<CommentMarks> of(String ending) {
        return Optional.ofNullable(
                switch (ending) {
                    case "swift", "scss", "sass", "zig", "fs", "fsx", "v", "sv", "sol" -> SLASHES;
                    case "hs", "elm", "ada", "adb", "ads" -> DASHES;
                    case "reg", "rkt", "ss" -> SEMICOLON;
                    case "bib", "erl", "m", "ps" -> PERCENT;
                    case "vim" -> new CommentMarks("\"", "");
                    case "ml", "mli", "mll", "mly" -> new CommentMarks("(*", "*)");
                    case String other -> HASHED.contains(other) ? HASH : null;
                });
    }
}

package org.keepsake.ui.typing.indent;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepsake.syntax.Language;

/**
 * The words by which a language without brackets around its blocks begins and ends them. A line is
 * told by its first word.
 *
 * @param partners for each word that ends a block, what may have begun it
 * @param end what such a line ends with
 * @param last the words of statements after which nothing more can come in a block
 */
record BlockWords(Map<String, Set<String>> partners, String end, Set<String> last) {
    private static final BlockWords NONE = new BlockWords(Map.of(), "", Set.of());

    private static final BlockWords PYTHON =
            new BlockWords(
                    Map.of(
                            "elif", Set.of("if", "elif"),
                            "else", Set.of("if", "elif", "for", "while", "except", "async"),
                            "except", Set.of("try", "except"),
                            "finally", Set.of("try", "except", "else"),
                            "case", Set.of("case")),
                    ":",
                    Set.of("return", "pass", "raise", "break", "continue"));

    private static final BlockWords SHELL =
            new BlockWords(
                    Map.of(
                            "elif", Set.of("if", "elif", "then"),
                            "else", Set.of("if", "elif", "then"),
                            "fi", Set.of("if", "elif", "else", "then"),
                            "done", Set.of("for", "while", "until", "select", "do"),
                            "esac", Set.of("case")),
                    "",
                    Set.of());

    /** Of languages with brackets, the cases within them. */
    private static final BlockWords CASES =
            new BlockWords(
                    Map.of("case", Set.of("case", "default"), "default", Set.of("case")),
                    ":",
                    Set.of("break", "continue", "goto", "return", "throw"));

    private static final Pattern WORD = Pattern.compile("\\w+");

    static BlockWords of(Optional<Language> language) {
        return switch (language.orElse(null)) {
            case PYTHON -> PYTHON;
            case SHELL -> SHELL;
            case C, CPP, CSHARP, D, DART, GO, GROOVY, JAVA, JAVASCRIPT, TYPESCRIPT -> CASES;
            case null, default -> NONE;
        };
    }

    /** Whether blocks are the labelled parts of one in brackets. */
    boolean hasLabels() {
        return this.equals(CASES);
    }

    /** Whether the first word of {@code line} ends a block. */
    boolean ends(String line) {
        return partners.containsKey(first(line)) && line.endsWith(end);
    }

    /** Whether the block that {@code line} ends may have begun with {@code opening}. */
    boolean ends(String line, String opening) {
        return partners.getOrDefault(first(line), Set.of()).contains(first(opening));
    }

    /** Whether {@code line} is the last statement of its block, and all of it. */
    boolean isLast(String line) {
        return last.contains(first(line))
                && count(line, "([{") == count(line, ")]}")
                && !line.endsWith("\\")
                && !line.endsWith(",");
    }

    private static long count(String line, String brackets) {
        return line.chars().filter(unit -> brackets.indexOf(unit) >= 0).count();
    }

    private static String first(String line) {
        Matcher word = WORD.matcher(line);
        return word.lookingAt() ? word.group() : "";
    }
}

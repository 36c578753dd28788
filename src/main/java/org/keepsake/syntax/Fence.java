package org.keepsake.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of code in Markdown, as the state of a line in it. As an {@code int} it is beyond
 * those of any scanner, which fit into 16 bits.
 *
 * @param mark what the fence is made of, a backtick or a tilde
 * @param length how many of them there are, from 3 to 255
 * @param language of the code; empty if the fence names none that is known
 * @param inner the state of that language
 * @see <a href="https://spec.commonmark.org/0.31.2/#fenced-code-blocks">CommonMark, fenced code
 *     blocks</a>
 */
record Fence(char mark, int length, Optional<Language> language, int inner) {
    private static final Pattern OPENING =
            Pattern.compile("\\s*(?:(`{3,255})([^`]*)|(~{3,255})(.*))");
    private static final Pattern WORD = Pattern.compile("[\\w+#-]+");

    private static final int TILDE = 1 << 30;
    private static final int LENGTH_AT = 22;
    private static final int LANGUAGE_AT = 16;

    /** Where a language has its number: its place, from 1; 0 is none. */
    private static final List<Language> NUMBERED = List.of(Language.values());

    /** The fence that a line opens; empty if it opens none. */
    static Optional<Fence> openedBy(String line) {
        Matcher opening = OPENING.matcher(line);
        if (!opening.matches()) {
            return Optional.empty();
        }
        boolean ticks = opening.group(1) != null;
        Matcher word = WORD.matcher(opening.group(ticks ? 2 : 4).toLowerCase(Locale.ROOT));
        Optional<Language> language =
                word.find() ? LanguageGuess.named(word.group()) : Optional.empty();
        return Optional.of(
                new Fence(
                        ticks ? '`' : '~',
                        opening.group(ticks ? 1 : 3).length(),
                        language.filter(named -> named != Language.MARKDOWN),
                        Lexer.START));
    }

    /** The fence that a line is in; empty if it is in none. */
    static Optional<Fence> of(int state) {
        if (state >>> LENGTH_AT == 0 || state < 0) {
            return Optional.empty();
        }
        int number = (state >> LANGUAGE_AT) & 0x3f;
        return Optional.of(
                new Fence(
                        (state & TILDE) == 0 ? '`' : '~',
                        (state >> LENGTH_AT) & 0xff,
                        number == 0 ? Optional.empty() : Optional.of(NUMBERED.get(number - 1)),
                        (short) state));
    }

    int state() {
        return (mark == '~' ? TILDE : 0)
                | (length << LENGTH_AT)
                | ((language.map(NUMBERED::indexOf).orElse(-1) + 1) << LANGUAGE_AT)
                | (inner & 0xffff);
    }

    Fence withInner(int now) {
        return new Fence(mark, length, language, now);
    }

    boolean isClosedBy(String line) {
        String marks = line.strip();
        return marks.length() >= length && marks.chars().allMatch(each -> each == mark);
    }
}

package org.keepsake.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keepsake.text.Text;

/**
 * What a query finds, worked out plainly: each line is a string that the JDK searches, or the text.
 */
final class Oracle {

    /** A match as byte range. */
    record Range(long start, long end) {}

    /** Those of the tests' expressions that name a line break. */
    private static final Set<String> BREAKS = Set.of("\\R", "[\\n\\r]");

    private final Query query;
    private final boolean overLines;
    private final Pattern pattern;

    Oracle(Query query) {
        int flags = query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.query = query;
        this.overLines = query.regex() ? BREAKS.contains(query.text()) : isBroken(query.text());
        this.pattern =
                Pattern.compile(
                        query.regex() ? query.text() : spelled(query, plain(query.text())),
                        flags | (overLines ? Pattern.MULTILINE : Pattern.UNIX_LINES));
    }

    private static boolean isBroken(String text) {
        return text.contains("\n") || text.contains("\r");
    }

    /** Unless case matters, é is spelled in both ways. */
    private static String spelled(Query query, String quoted) {
        return query.matchCase()
                ? quoted
                : quoted.replaceAll(
                        "\u00E9|\u00C9|e\u0301|E\u0301",
                        Matcher.quoteReplacement("\\E(?:\u00E9|e\u0301)\\Q"));
    }

    /** A line break is any line break, and everything else is itself. */
    private static String plain(String text) {
        return Arrays.stream(text.split("\r\n|\r|\n", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?>\r\n|\r|\n)"));
    }

    List<Range> find(Text text) {
        List<Range> found = new ArrayList<>();
        if (overLines) {
            matches(text.string(0, text.byteLength()))
                    .forEach(m ->
                            found.add(new Range(offset(text, m.start()), offset(text, m.end()))));
            return found;
        }
        for (int i = 0; i < text.lineCount(); i++) {
            int line = i;
            matches(text.line(i))
                    .forEach(m ->
                            found.add(
                                    new Range(
                                            text.offset(line, m.start()),
                                            text.offset(line, m.end()))));
        }
        return found;
    }

    /** The byte at which a character of the whole text begins. */
    private static long offset(Text text, int index) {
        int rest = index;
        for (int line = 0; line < text.lineCount(); line++) {
            int length = text.lineLength(line);
            if (rest <= length) {
                return text.offset(line, rest);
            }
            long next = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.byteLength();
            int broken = (int) (next - text.lineEnd(line));
            if (rest < length + broken) {
                return text.lineEnd(line) + rest - length;
            }
            rest -= length + broken;
        }
        throw new AssertionError("beyond the end");
    }

    /** The text with everything replaced. */
    byte[] replaceAll(Text text, String with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.toBytes();
        int from = 0;
        for (Range range : find(text)) {
            out.write(bytes, from, (int) range.start() - from);
            out.writeBytes(with.getBytes(StandardCharsets.UTF_8));
            from = (int) range.end();
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private List<MatchResult> matches(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!query.wholeWord()) {
            return matcher.results().filter(match -> !isInsidePair(line, match)).toList();
        }
        // From left to right, of each place the first that is whole; for plain texts only.
        List<MatchResult> whole = new ArrayList<>();
        int from = 0;
        while (from <= line.length() && matcher.find(from)) {
            if (isEdge(line, matcher.start()) && isEdge(line, matcher.end())) {
                whole.add(matcher.toMatchResult());
                from = Math.max(matcher.end(), matcher.start() + 1);
            } else {
                from = matcher.start() + 1;
            }
        }
        return whole;
    }

    private static boolean isInsidePair(String line, MatchResult match) {
        return match.start() < line.length()
                && Character.isLowSurrogate(line.charAt(match.start()));
    }

    private static boolean isEdge(String line, int at) {
        return at == 0
                || at == line.length()
                || !isWord(line.codePointBefore(at))
                || !isWord(line.codePointAt(at));
    }

    private static boolean isWord(int character) {
        return Pattern.compile("\\w", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(Character.toString(character))
                .matches();
    }
}

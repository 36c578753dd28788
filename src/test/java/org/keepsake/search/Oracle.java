package org.keepsake.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepsake.text.Text;

/** What a query finds, worked out plainly: each line is a string that the JDK searches. */
final class Oracle {

    /** A match as byte range. */
    record Range(long start, long end) {}

    private final Query query;
    private final Pattern pattern;

    Oracle(Query query) {
        int flags = query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.query = query;
        this.pattern =
                Pattern.compile(
                        query.regex() ? query.text() : Pattern.quote(query.text()),
                        flags | Pattern.UNIX_LINES);
    }

    List<Range> find(Text text) {
        List<Range> found = new ArrayList<>();
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

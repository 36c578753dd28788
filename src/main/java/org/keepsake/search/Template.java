package org.keepsake.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The template for a replacement: literal text, and groups of the match. Immutable.
 *
 * <p>As in Java and in most editors, {@code $1} is the text of the first group, {@code $0} the
 * whole match, <code>${name}</code> a named group, and {@code \n}, {@code \t}, {@code \\} and
 * {@code \$} are a line break, a tab and the character itself. A dollar before anything else is a
 * dollar.
 *
 * <p>As in Perl and in other editors, {@code \\u} puts the next character in upper case and {@code
 * \l} in lower case; {@code \\U} and {@code \L} do so with all that follows up to {@code \E}.
 */
final class Template {
    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Group(int number) implements Part {}

    private record Switch(LetterCase.Mode mode) implements Part {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Creates a template of literal text. */
    static Template plain(String text) throws MistakeException {
        requireEncodable(text);
        return new Template(List.of(new Literal(text)));
    }

    /**
     * Parses a template with groups.
     *
     * @param pattern the pattern that defines the groups
     * @param lineBreak what {@code \n} stands for
     * @throws MistakeException if it refers to a group that does not exist, or has an invalid
     *     escape
     */
    static Template of(String template, Pattern pattern, String lineBreak) throws MistakeException {
        requireEncodable(template);
        return new Template(new Reader(template, pattern, lineBreak).read());
    }

    /**
     * Returns the replacement for this match. A group that contains invalid bytes keeps them, if it
     * lies within the match.
     *
     * @param bytes the bytes of the match
     */
    byte[] expand(MatchResult match, Supplier<byte[]> bytes) {
        ByteArrayOutputStream expanded = new ByteArrayOutputStream();
        LetterCase letters = new LetterCase();
        for (Part part : parts) {
            switch (part) {
                case Literal(String text) ->
                        expanded.writeBytes(letters.changed(text.getBytes(StandardCharsets.UTF_8)));
                case Group(int number) ->
                        expanded.writeBytes(letters.changed(bytesOf(number, match, bytes)));
                case Switch(LetterCase.Mode mode) -> letters.turn(mode);
            }
        }
        return expanded.toByteArray();
    }

    private static byte[] bytesOf(int number, MatchResult match, Supplier<byte[]> bytes) {
        String group = match.group(number);
        if (group == null) {
            return new byte[0];
        }
        boolean within = match.start(number) >= match.start() && match.end(number) <= match.end();
        if (group.indexOf('\uFFFD') < 0 || !within) {
            return group.getBytes(StandardCharsets.UTF_8);
        }
        byte[] all = bytes.get();
        ByteOffsets offsets = new ByteOffsets(match.group(), all, all.length);
        int from = offsets.of(match.start(number) - match.start());
        return Arrays.copyOfRange(all, from, offsets.of(match.end(number) - match.start()));
    }

    private static void requireEncodable(String text) throws MistakeException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MistakeException(MistakeException.Kind.OTHER, -1);
        }
    }

    private static final class Reader {
        private final String template;
        private final String lineBreak;
        private final int groups;
        private final Map<String, Integer> names;
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int at;

        Reader(String template, Pattern pattern, String lineBreak) {
            this.template = template;
            this.lineBreak = lineBreak;
            this.groups = pattern.matcher("").groupCount();
            this.names = pattern.namedGroups();
        }

        List<Part> read() throws MistakeException {
            while (at < template.length()) {
                char c = template.charAt(at++);
                if (c == '\\') {
                    readEscape();
                } else if (c == '$' && at < template.length()) {
                    readGroup();
                } else {
                    literal.append(c);
                }
            }
            endLiteral();
            return parts;
        }

        private void readEscape() throws MistakeException {
            char escaped = at < template.length() ? template.charAt(at) : ' ';
            switch (escaped) {
                case 'n' -> literal.append(lineBreak);
                case 't' -> literal.append('\t');
                case '\\', '$' -> literal.append(escaped);
                default -> {
                    LetterCase.Mode mode =
                            LetterCase.Mode.of(escaped)
                                    .orElseThrow(() ->
                                            new MistakeException(
                                                    MistakeException.Kind.ESCAPE, at - 1));
                    endLiteral();
                    parts.add(new Switch(mode));
                }
            }
            at++;
        }

        private void readGroup() throws MistakeException {
            int dollar = at - 1;
            char next = template.charAt(at);
            if (isDigit(next)) {
                int number = 0;
                // As many digits as still form a valid group number, but at least one.
                do {
                    number = 10 * number + template.charAt(at++) - '0';
                } while (at < template.length()
                        && isDigit(template.charAt(at))
                        && 10 * number + template.charAt(at) - '0' <= groups);
                addGroup(number <= groups ? number : null, dollar);
            } else if (next == '{' && template.indexOf('}', at) > 0) {
                int end = template.indexOf('}', at);
                addGroup(names.get(template.substring(at + 1, end)), dollar);
                at = end + 1;
            } else {
                literal.append('$');
            }
        }

        private void addGroup(@Nullable Integer number, int place) throws MistakeException {
            if (number == null) {
                throw new MistakeException(MistakeException.Kind.NO_SUCH_GROUP, place);
            }
            endLiteral();
            parts.add(new Group(number));
        }

        private void endLiteral() {
            if (!literal.isEmpty()) {
                parts.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}

package org.keepsake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What bytes mean as text, worked out slowly, plainly and without the code under test: the JDK's
 * strict decoder is asked at every byte whether a character starts there.
 */
final class Decoding {
    final String string;

    /** For each byte, where the character or break it belongs to starts. */
    final int[] itemStart;

    /** For each byte and the end, the units before the item it belongs to. */
    final int[] unitsBefore;

    /** For each unit and the end, where the character it belongs to starts. */
    final int[] charStart;

    final List<Integer> lineStarts = new ArrayList<>();
    final List<Integer> lineEnds = new ArrayList<>();

    private int pairs;
    private int returns;
    private int invalid;

    Decoding(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        itemStart = new int[bytes.length + 1];
        unitsBefore = new int[bytes.length + 1];
        List<Integer> starts = new ArrayList<>();
        lineStarts.add(0);
        int at = 0;
        while (at < bytes.length) {
            String character = characterAt(bytes, at);
            int length = character.isEmpty() ? 1 : utf8Length(character);
            if (character.isEmpty()) {
                character = "\uFFFD";
                invalid++;
            }
            boolean crlf = character.equals("\r") && at + 1 < bytes.length && bytes[at + 1] == 10;
            if (crlf || character.equals("\r") || character.equals("\n")) {
                character = crlf ? "\r\n" : character;
                length = character.length();
                pairs += crlf ? 1 : 0;
                returns += character.equals("\r") ? 1 : 0;
                lineEnds.add(at);
                lineStarts.add(at + length);
            }
            for (int i = 0; i < length; i++) {
                itemStart[at + i] = at;
                unitsBefore[at + i] = text.length();
            }
            for (int i = 0; i < character.length(); i++) {
                starts.add(crlf ? at + i : at);
            }
            text.append(character);
            at += length;
        }
        itemStart[at] = at;
        unitsBefore[at] = text.length();
        starts.add(at);
        lineEnds.add(at);
        string = text.toString();
        charStart = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    int lineOf(int offset) {
        int line = 0;
        while (line + 1 < lineStarts.size() && lineStarts.get(line + 1) <= itemStart[offset]) {
            line++;
        }
        return line;
    }

    String line(int line) {
        return string.substring(unitsBefore[lineStarts.get(line)], unitsBefore[lineEnds.get(line)]);
    }

    Utf8.Count count() {
        return new Utf8.Count(
                lineStarts.size() - 1, string.length(), new Oddities(pairs, returns, invalid));
    }

    private static int utf8Length(String character) {
        return character.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The character that starts at this byte, or the empty string. */
    private static String characterAt(byte[] bytes, int at) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (int length = 1; length <= 4 && at + length <= bytes.length; length++) {
            CharBuffer out = CharBuffer.allocate(4);
            boolean valid =
                    decoder.reset()
                            .decode(ByteBuffer.wrap(bytes, at, length), out, true)
                            .isUnderflow();
            String decoded = out.flip().toString();
            if (valid && decoded.codePointCount(0, decoded.length()) == 1) {
                return decoded;
            }
        }
        return "";
    }
}

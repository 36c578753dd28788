package org.keepsake.codec;

import static java.lang.Character.isLetter;
import static java.lang.Character.isLowerCase;
import static java.lang.Character.isUpperCase;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely it is that bytes are a text in a charset: the likelihood ratio of text to noise, in
 * bits (its logarithm to the base of 2). Above zero speaks for a text, and of two charsets the one
 * with more bits is likelier.
 *
 * <p>Each character beyond ASCII counts by its frequency in a language, and by its neighbours:
 * words do not mix scripts, and have no capitals after small letters and no signs inside.
 */
final class Likelihood {

    /** The number of byte values beyond ASCII. */
    private static final double BYTES = 128;

    /** The number of pairs of them. */
    private static final double PAIRS = BYTES * BYTES;

    /** The share of capitals among letters. */
    private static final double CAPITALS = 0.08;

    /** The frequency of a letter that the language does not have. */
    private static final double FOREIGN = 0.0001;

    /** Quotation marks, dashes and the like, each about as frequent as a rare letter. */
    private static final String PUNCTUATION = "„“”‚‘’–—…«»°§€£©®·•№\u00a0¿¡½×";

    private static final double PUNCTUATION_SHARE = 0.01;
    private static final double SIGN_SHARE = 0.001;

    /** The same for East Asian texts. */
    private static final String WIDE_PUNCTUATION = "、。,!?:;()「」『』《》“”‘’·…—\u3000ー〜・";

    private static final double WIDE_PUNCTUATION_SHARE = 0.004;

    /** Signs that occur between letters of one word. */
    private static final String INSIDE_WORDS = "’‘·\u00ad–—";

    /** Control characters that occur in texts; escape introduces terminal colours. */
    private static final String WHITE_SPACE = "\t\n\f\r\u001b";

    /** Letters that occur only at the end of a word. */
    private static final String FINAL = "ςךםןףץى";

    private static final String GREEK_ACCENTS = "άέήίόύώΐΰ";

    /** For an East Asian character that a language does not list but its standard has in use. */
    private static final double IN_USE = 1;

    /** For one that its standard has among the rare ones or signs. */
    private static final double HARDLY_IN_USE = -2.5;

    /** The penalty for what no text has, what words do not have, and what they seldom have. */
    private static final double NO_TEXT = -8;

    private static final double NO_WORD = -6;
    private static final double ODD_WORD = -2.5;

    private static final double RARE_LETTER = -1.5;
    private static final double RARE_LETTERS_AT_MOST = -6;

    /** The allowance for a capital at the beginning of a word, and among other capitals. */
    private static final double CAPITAL_IN_PLACE = 1.5;

    private final LegacyCharset charset;
    private final String text;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final int[] ascii = new int[0x80];
    private double context;

    private static final int LONG_WORD = 4;

    private Likelihood(LegacyCharset charset, byte[] bytes) {
        this.charset = charset;
        text = new String(bytes, charset.charset());
        boolean wide = charset.isMultibyte();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                counts.merge((int) c, 1, Integer::sum);
                context += wide ? besideIdeograph(at) : inWord(c, at(at - 1), at(at + 1));
            } else if (isLetter(c)) {
                ascii[Character.toLowerCase(c)]++;
            } else if (isNoText(c) && WHITE_SPACE.indexOf(c) < 0) {
                context += NO_TEXT;
            }
        }
        context += wordsWithoutAccent();
    }

    /**
     * Returns the bits for the likeliest of the charset's languages, including the charset's prior.
     */
    static double bits(LegacyCharset charset, byte[] bytes) {
        Likelihood likelihood = new Likelihood(charset, bytes);
        double best =
                charset.languages().stream()
                        .mapToDouble(likelihood::characters)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
        return charset.prior() + likelihood.context + best;
    }

    private double characters(NaturalLanguage language) {
        CharsetEncoder encoder = charset.isMultibyte() ? charset.charset().newEncoder() : null;
        double bits = Math.max(RARE_LETTERS_AT_MOST, RARE_LETTER * rareLetters(language));
        for (Map.Entry<Integer, Integer> counted : counts.entrySet()) {
            int c = counted.getKey();
            bits +=
                    counted.getValue()
                            * (encoder == null
                                    ? single(c, language)
                                    : wide((char) c, language, encoder));
        }
        return bits;
    }

    private int rareLetters(NaturalLanguage language) {
        int rare = 0;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            rare += language.isRare(letter) ? ascii[letter] : 0;
        }
        return rare;
    }

    private static double single(int c, NaturalLanguage language) {
        if (isNoText(c)) {
            return NO_TEXT;
        }
        double listed =
                Math.max(
                        language.frequency(c),
                        CAPITALS * language.frequency(Character.toLowerCase(c)));
        return log2(BYTES * Math.max(listed, unlistedShare(c)));
    }

    private static double unlistedShare(int c) {
        if (isLetter(c) || isMark(c)) {
            return FOREIGN;
        }
        return PUNCTUATION.indexOf(c) >= 0 ? PUNCTUATION_SHARE : SIGN_SHARE;
    }

    private static double wide(char c, NaturalLanguage language, CharsetEncoder encoder) {
        if (isNoText(c)) {
            return NO_TEXT;
        }
        double share = language.frequency(c);
        if (share == 0 && WIDE_PUNCTUATION.indexOf(c) >= 0) {
            share = WIDE_PUNCTUATION_SHARE;
        }
        return share > 0 ? log2(PAIRS * share) : unlisted(c, encoder);
    }

    /**
     * The national standards all have 94 rows of 94 characters: the first rows contain signs, the
     * next ones the characters in use, the last ones rare characters.
     */
    private static double unlisted(char c, CharsetEncoder encoder) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
            if (bytes.remaining() != 2) {
                return NO_TEXT;
            }
            int row = bytes.get(0) & 0xFF;
            return switch (encoder.charset().name()) {
                case "GB18030" -> inUse(row, 0xB0, 0xD7);
                case "Big5" -> inUse(row, 0xA4, 0xC6);
                case "EUC-KR", "x-windows-949" -> inUse(row, 0xB0, 0xC8);
                case "EUC-JP" -> inUse(row, 0xB0, 0xCF);
                default -> inUse(row, 0x88, 0x97);
            };
        } catch (CharacterCodingException _) {
            return NO_TEXT;
        }
    }

    private static double inUse(int row, int first, int last) {
        return row >= first && row <= last ? IN_USE : HARDLY_IN_USE;
    }

    private static double inWord(char c, char before, char after) {
        if (isMark(c)) {
            return isLetter(before) || isMark(before) ? 0 : NO_WORD;
        }
        if (!isLetter(c)) {
            return isLetter(after) ? signBeforeLetter(c, isLetter(before)) : 0;
        }
        double bits = 0;
        boolean latin = isLatin(c);
        if ((isLetter(before) && isLatin(before) != latin)
                || (isLetter(after) && isLatin(after) != latin)) {
            bits += NO_WORD;
        }
        if (!latin && !isLetter(before) && !isLetter(after)) {
            bits += ODD_WORD;
        }
        if ((c == 'è' && !isLetter(before) && isLetter(after))
                || (c == 'ï' && isLetter(before) && !isLetter(after))) {
            bits += ODD_WORD;
        }
        if (latin && before >= 0x80 && isLetter(before)) {
            bits += ODD_WORD;
        }
        if (isUpperCase(c)) {
            if (isLowerCase(before)) {
                bits += NO_WORD;
            } else if ((!isLetter(before) && isLowerCase(after)) || isUpperCase(before)) {
                bits += CAPITAL_IN_PLACE;
            }
        }
        if (FINAL.indexOf(c) >= 0 && isLetter(after)) {
            bits += NO_WORD;
        }
        return bits;
    }

    private static double signBeforeLetter(char sign, boolean inside) {
        if (inside) {
            return INSIDE_WORDS.indexOf(sign) < 0 ? NO_WORD : 0;
        }
        return PUNCTUATION.indexOf(sign) < 0 ? ODD_WORD : 0;
    }

    /** Greek words of some length have an accent. */
    private double wordsWithoutAccent() {
        double bits = 0;
        int length = 0;
        boolean accent = false;
        for (int at = 0; at <= text.length(); at++) {
            char c = at(at);
            if (isLowerCase(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK) {
                length++;
                accent |= GREEK_ACCENTS.indexOf(c) >= 0;
            } else {
                bits += length >= LONG_WORD && !accent ? ODD_WORD : 0;
                length = 0;
                accent = false;
            }
        }
        return bits;
    }

    private double besideIdeograph(int at) {
        return isAsciiLetter(at(at - 1)) || isAsciiLetter(at(at + 1)) ? ODD_WORD : 0;
    }

    private char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    private static boolean isNoText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> c == 0xFFFD;
        };
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && isLetter(c);
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}

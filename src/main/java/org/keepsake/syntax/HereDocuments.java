package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lexes strings of whole lines that end at a line with a label, which begins them as well. The
 * scanners don't know them and take an apostrophe in one for the beginning of a string.
 *
 * <p>The state in one says what the label is, by its hash, whether it may be indented, and the
 * state behind it. In a fence of Markdown there is no room for the latter.
 *
 * @param opening what begins one; {@code word} or {@code quoted} is the label
 * @param goesOn whether the line of the label may be indented anyhow, and go on with code
 * @see <a
 *     href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_07_04">Shell,
 *     here-document</a>
 * @see <a href="https://docs.ruby-lang.org/en/3.4/syntax/literals_rdoc.html">Ruby, literals</a>
 * @see <a href="https://perldoc.perl.org/perlop#Quote-Like-Operators">Perl, quote-like
 *     operators</a>
 * @see <a href="https://www.php.net/manual/language.types.string.php">PHP, strings</a>
 */
record HereDocuments(Pattern opening, boolean goesOn) {
    private static final String QUOTED = "(?<quote>[\"'])(?<quoted>[^\"']+)\\k<quote>";

    /** No shift, which has a name, a number or a bracket right before it. */
    private static final String NO_SHIFT = "(?<![\\w)\\]}<])<<";

    static final HereDocuments SHELL =
            new HereDocuments(
                    Pattern.compile(
                            "(?<!<)<<-?\\s*(?:\\\\?(?<word>[a-zA-Z_][\\w.-]*)|" + QUOTED + ")"),
                    false);
    static final HereDocuments RUBY =
            new HereDocuments(
                    Pattern.compile(
                            NO_SHIFT
                                    + "[~-]?(?:(?<word>[A-Z]\\w*|(?<=[~-])[a-z_]\\w*)|"
                                    + QUOTED
                                    + ")"),
                    false);
    static final HereDocuments PERL =
            new HereDocuments(
                    Pattern.compile(NO_SHIFT + "~?(?:(?<word>[a-zA-Z_]\\w*)|\\s*" + QUOTED + ")"),
                    false);
    static final HereDocuments PHP =
            new HereDocuments(
                    Pattern.compile(
                            "<<<\\s*(?:(?<word>[\\p{L}_][\\p{L}\\w]*)|" + QUOTED + ")\\s*$"),
                    true);

    /** The label that may end one where code goes on behind it. */
    private static final Pattern LABEL = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\w]*)");

    /** What is run within a string of a shell. */
    private static final Pattern COMMAND = Pattern.compile(".*\\$\\([^()]*");

    /** A calculation of a shell, where there are shifts. */
    private static final Pattern CALCULATION = Pattern.compile(".*\\(\\((?!.*\\)\\)).*");

    private static final int OPEN = 0x4000;
    private static final int INDENTED = 0x2000;
    private static final int HASH = 0x1fff;

    /** Where a state has the one behind the label, and what that has of the markup around. */
    private static final int BEHIND_AT = 16;

    private static final int MARKUP = 0x7ff;
    private static final int LANGUAGE_AT = 11;

    /**
     * Lexes a line, with tokens counted in UTF-16 units from its start.
     *
     * @param scanner lexes what is outside of such strings
     */
    LexedLine lex(String line, int state, Lexer scanner) {
        if (!isOpen(state)) {
            return code(line, state, scanner);
        }
        int end = end(line, state);
        List<Token> tokens = new ArrayList<>();
        int inside = end < 0 ? line.length() : end;
        if (inside > 0) {
            tokens.add(new Token(0, inside, TokenKind.STRING));
        }
        if (end < 0) {
            return new LexedLine(tokens, state);
        }
        LexedLine rest = code(line.substring(end), behind(state), scanner);
        for (Token token : rest.tokens()) {
            tokens.add(token.movedBy(end));
        }
        return new LexedLine(tokens, rest.endState());
    }

    /** Whether a line that begins with this state begins in such a string. */
    static boolean isOpen(int state) {
        return state > 0 && (state & OPEN) != 0;
    }

    /** What begins such a string is one to the scanner too, if that has quotation marks instead. */
    private LexedLine code(String line, int state, Lexer scanner) {
        String code = line;
        Optional<Integer> label = Optional.empty();
        Matcher found = opening.matcher(line);
        while (found.find()) {
            LexedLine before = scanner.scanProgram(code.substring(0, found.start()) + "<<", state);
            boolean inString = isCommandInString(code.substring(0, found.start()), before);
            if (inString || isCode(code.substring(0, found.start()), before)) {
                String fill = "_".repeat(found.end() - found.start() - 2);
                String masked = inString ? "__" + fill : '"' + fill + '"';
                code = code.substring(0, found.start()) + masked + code.substring(found.end());
                label = Optional.of(label(found));
            }
        }
        LexedLine scanned = scanner.scanProgram(code, state);
        return label.map(open ->
                        new LexedLine(
                                scanned.tokens(),
                                OPEN | open | (packed(scanned.endState()) << BEHIND_AT)))
                .orElse(scanned);
    }

    /** Whether {@code before}, which has two more characters, ends in code. */
    private boolean isCode(String code, LexedLine before) {
        boolean isToken =
                !before.tokens().isEmpty() && before.tokens().getLast().to() > code.length();
        return (!isToken || before.tokens().getLast().kind().isCode())
                && (!goesOn || ProgramComments.PHP.isCode(before.endState()))
                && (!this.equals(SHELL) || !CALCULATION.matcher(code).matches());
    }

    private boolean isCommandInString(String code, LexedLine before) {
        return this.equals(SHELL)
                && before.endState() == Lexer.QUOTED
                && COMMAND.matcher(code).matches();
    }

    private int label(Matcher found) {
        String word = found.group("word");
        boolean indented = "~-".indexOf(found.group().charAt(2)) >= 0;
        return hash(word == null ? found.group("quoted") : word) | (indented ? INDENTED : 0);
    }

    /** Where the label ends that ends the string; -1 if it goes on. */
    private int end(String line, int state) {
        if (goesOn) {
            Matcher label = LABEL.matcher(line);
            return label.lookingAt() && hash(label.group(1)) == (state & HASH) ? label.end() : -1;
        }
        String label = (state & INDENTED) == 0 ? line : line.stripLeading();
        return hash(label) == (state & HASH) ? line.length() : -1;
    }

    private static int hash(String label) {
        int hash = label.hashCode();
        return (hash ^ (hash >>> 13)) & HASH;
    }

    private int packed(int state) {
        if (goesOn) {
            int differs = ProgramComments.PHP.code() - state;
            return ((differs >> BEHIND_AT) << LANGUAGE_AT) | (differs & MARKUP);
        }
        return state > 0 && state <= HASH ? state : Lexer.START;
    }

    /** The state of the scanner behind the label. */
    int behind(int state) {
        int packed = state >> BEHIND_AT;
        return goesOn
                ? ProgramComments.PHP.code()
                        - (((packed >> LANGUAGE_AT) << BEHIND_AT) | (packed & MARKUP))
                : packed;
    }
}

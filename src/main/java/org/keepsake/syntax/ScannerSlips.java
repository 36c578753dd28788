package org.keepsake.syntax;

import java.util.Set;
import java.util.regex.Pattern;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * What the scanners take for something that it is not.
 *
 * @param language of the scanner
 */
record ScannerSlips(Language language) {
    /**
     * The functions and types of Python that need no import.
     *
     * @see <a href="https://docs.python.org/3/library/functions.html">Built-in functions</a>
     */
    private static final Set<String> PYTHON_FUNCTIONS =
            Set.of(
                    ("__import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes"
                                    + " callable chr classmethod compile complex delattr dict dir"
                                    + " divmod enumerate eval exec filter float format frozenset"
                                    + " getattr globals hasattr hash help hex id input int"
                                    + " isinstance issubclass iter len list locals map max"
                                    + " memoryview min next object oct open ord pow print property"
                                    + " range repr reversed round set setattr slice sorted"
                                    + " staticmethod str sum super tuple type vars zip")
                            .split(" "));

    /**
     * A line of Python that begins with a word that is only reserved there.
     *
     * @see <a
     *     href="https://docs.python.org/3/reference/lexical_analysis.html#soft-keywords">Python,
     *     soft keywords</a>
     */
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(match|case)\\b(?!\\s*[=.,:)]).*:\\s*(#.*)?");

    /**
     * The names, behind a dollar sign, of what make sets for each rule.
     *
     * @see <a
     *     href="https://www.gnu.org/software/make/manual/html_node/Automatic-Variables.html">Make,
     *     automatic variables</a>
     */
    private static final String AUTOMATIC = "@%<?^+|*";

    private static final char[] COLON = {':'};

    /** What a token is, as a type of the scanners. */
    int type(String line, Token token) {
        return switch (language) {
            case C, CPP -> isLabel(token) ? TokenTypes.IDENTIFIER : token.getType();
            case MAKEFILE -> typeInMake(line, token);
            case PYTHON ->
                    isStatement(line, token)
                            ? TokenTypes.RESERVED_WORD
                            : isAttribute(line, token)
                                    ? TokenTypes.IDENTIFIER
                                    : typeInPython(token);
            default -> token.getType();
        };
    }

    /** A label may have the name of a function, such as exit. */
    private static boolean isLabel(Token token) {
        Token next = token.getNextToken();
        return token.getType() == TokenTypes.FUNCTION
                && next != null
                && next.isPaintable()
                && next.charAt(0) == ':';
    }

    private static int typeInMake(String line, Token token) {
        if (isNoTarget(line, token)) {
            return TokenTypes.IDENTIFIER;
        }
        return isAutomatic(line, token) ? TokenTypes.VARIABLE : token.getType();
    }

    /** Whether it is part of a variable that make sets for each rule, or the stem of one. */
    private static boolean isAutomatic(String line, Token token) {
        if (token.getType() != TokenTypes.IDENTIFIER || token.length() != 1) {
            return false;
        }
        int at = token.getOffset();
        if (token.charAt(0) == '%' && !line.startsWith("\t")) {
            return true;
        }
        int dollar = token.charAt(0) == '$' ? at : at - 1;
        int first = dollar;
        while (first >= 0 && line.charAt(first) == '$') {
            first--;
        }
        // Two of them are one for the shell.
        return (dollar - first) % 2 == 1
                && dollar + 1 < line.length()
                && AUTOMATIC.indexOf(line.charAt(dollar + 1)) >= 0;
    }

    /** In a recipe and in a value, a name with a colon behind it is no target. */
    private static boolean isNoTarget(String line, Token token) {
        if (token.getType() != TokenTypes.PREPROCESSOR || !token.endsWith(COLON)) {
            return false;
        }
        int assigned = line.indexOf('=');
        return line.startsWith("\t") || (assigned >= 0 && assigned < token.getOffset());
    }

    private static boolean isStatement(String line, Token token) {
        return token.getType() == TokenTypes.IDENTIFIER
                && line.substring(0, token.getOffset()).isBlank()
                && STATEMENT.matcher(line).matches();
    }

    /** The scanner knows Python 2, where print and exec were statements. */
    private static int typeInPython(Token token) {
        return switch (token.getType()) {
            case TokenTypes.FUNCTION ->
                    isInPython(token) ? TokenTypes.FUNCTION : TokenTypes.IDENTIFIER;
            case TokenTypes.DATA_TYPE ->
                    isInPython(token) ? TokenTypes.DATA_TYPE : TokenTypes.IDENTIFIER;
            case TokenTypes.IDENTIFIER, TokenTypes.RESERVED_WORD ->
                    isInPython(token) ? TokenTypes.FUNCTION : token.getType();
            default -> token.getType();
        };
    }

    /** What an object has may be named as a function, such as id. */
    private static boolean isAttribute(String line, Token token) {
        int before = token.getOffset() - 1;
        return before >= 0
                && line.charAt(before) == '.'
                && (token.getType() == TokenTypes.FUNCTION
                        || token.getType() == TokenTypes.DATA_TYPE
                        || token.getType() == TokenTypes.IDENTIFIER
                        || token.getType() == TokenTypes.RESERVED_WORD);
    }

    private static boolean isInPython(Token token) {
        return PYTHON_FUNCTIONS.contains(token.getLexeme());
    }
}

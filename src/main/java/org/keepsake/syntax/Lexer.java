package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;

/**
 * Divides the lines of a text into tokens, by the rules of one language.
 *
 * <p>Confined to one thread at a time. The first lexer of a language loads its rules, which may
 * take some 30 ms.
 */
public final class Lexer {
    /** The state at the start of a text. */
    public static final int START = TokenTypes.NULL;

    /**
     * The longest line that is lexed, in bytes. A longer one has no tokens and no effect: scanners
     * keep the tokens of a line in an array that grows by ten at a time, so that the first line of
     * 64 KiB would take a third of a second.
     */
    public static final int LONGEST_LINE = 16 << 10;

    private final Language language;
    private final TokenMaker rules;
    private final NewerWords newer;

    /** Creates a lexer of {@code language}. */
    public Lexer(Language language) {
        this.language = language;
        this.rules = TokenMakerFactory.getDefaultInstance().getTokenMaker(language.rules());
        this.newer = new NewerWords(language);
    }

    /** The language of this lexer. */
    public Language language() {
        return language;
    }

    /**
     * Lexes a line.
     *
     * @param line the line's index, from 0
     * @param state the state at its start: {@link #START} or the {@linkplain LexedLine#endState end
     *     state} of the line before it
     */
    public LexedLine lex(Text text, int line, int state) {
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        if (end - start > LONGEST_LINE) {
            return new LexedLine(List.of(), state);
        }
        String characters = text.string(start, end);
        boolean simple = characters.length() == end - start;
        List<Token> tokens = new ArrayList<>();
        int last = state;
        for (var each = scan(characters, state); each != null; each = each.getNextToken()) {
            last = each.getType();
            Optional<TokenKind> kind = each.length() > 0 ? kindHere(each) : Optional.empty();
            if (kind.isPresent()) {
                int from = each.getOffset();
                int to = each.getEndOffset();
                add(
                        tokens,
                        new Token(
                                simple ? start + from : text.offset(line, from),
                                simple ? start + to : text.offset(line, to),
                                kind.get()));
            }
        }
        if (state != START || last != START) {
            // A block of code in prose is left as it is.
            tokens.removeIf(token -> token.kind() == TokenKind.CODE);
        }
        return new LexedLine(List.copyOf(tokens), last);
    }

    /** The state at the end of a line, as in {@link #lex}. */
    int endState(Text text, int line, int state) {
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        if (end - start > LONGEST_LINE) {
            return state;
        }
        int last = state;
        var each = scan(text.string(start, end), state);
        for (; each != null; each = each.getNextToken()) {
            last = each.getType();
        }
        return last;
    }

    /** Whether a letter at the start of a line with this state would be in a comment. */
    boolean isComment(int state) {
        var letter = state == START ? null : scan("x", state);
        return letter != null
                && kind(letter.getType()).filter(TokenKind.COMMENT::equals).isPresent();
    }

    private org.fife.ui.rsyntaxtextarea.@Nullable Token scan(String line, int state) {
        char[] characters = line.toCharArray();
        return rules.getTokenList(new Segment(characters, 0, characters.length), state, 0);
    }

    /** Neighbours of one kind are one token: scanners divide comments and strings further. */
    private static void add(List<Token> tokens, Token next) {
        if (!tokens.isEmpty()) {
            Token last = tokens.getLast();
            if (last.to() == next.from() && last.kind() == next.kind()) {
                tokens.set(tokens.size() - 1, new Token(last.from(), next.to(), next.kind()));
                return;
            }
        }
        tokens.add(next);
    }

    /** The rules of Markdown use types of code for parts of prose. */
    private Optional<TokenKind> kindHere(org.fife.ui.rsyntaxtextarea.Token token) {
        int type = token.getType();
        if (type == TokenTypes.IDENTIFIER) {
            return newer.kind(token.getLexeme());
        }
        boolean prose = language == Language.MARKDOWN;
        return prose && type == TokenTypes.PREPROCESSOR
                ? Optional.of(TokenKind.CODE)
                : prose && type == TokenTypes.ANNOTATION
                        ? Optional.of(TokenKind.ADDRESS)
                        : kind(type);
    }

    private static Optional<TokenKind> kind(int type) {
        return Optional.ofNullable(
                switch (type) {
                    case TokenTypes.COMMENT_EOL,
                            TokenTypes.COMMENT_MULTILINE,
                            TokenTypes.COMMENT_DOCUMENTATION,
                            TokenTypes.COMMENT_KEYWORD,
                            TokenTypes.COMMENT_MARKUP,
                            TokenTypes.MARKUP_COMMENT ->
                            TokenKind.COMMENT;
                    case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> TokenKind.KEYWORD;
                    case TokenTypes.DATA_TYPE -> TokenKind.TYPE;
                    case TokenTypes.FUNCTION -> TokenKind.FUNCTION;
                    case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE ->
                            TokenKind.VARIABLE;
                    case TokenTypes.LITERAL_BOOLEAN,
                            TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                            TokenTypes.LITERAL_NUMBER_FLOAT,
                            TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                            // Languages have gained ways to write one, such as 0b11, 1_000 and 1n.
                            TokenTypes.ERROR_NUMBER_FORMAT ->
                            TokenKind.CONSTANT;
                    case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                            TokenTypes.LITERAL_CHAR,
                            TokenTypes.LITERAL_BACKQUOTE,
                            TokenTypes.REGEX,
                            TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                            TokenTypes.MARKUP_CDATA ->
                            TokenKind.STRING;
                    case TokenTypes.ANNOTATION -> TokenKind.ANNOTATION;
                    case TokenTypes.MARKUP_TAG_NAME -> TokenKind.TAG;
                    case TokenTypes.MARKUP_TAG_ATTRIBUTE -> TokenKind.ATTRIBUTE;
                    case TokenTypes.PREPROCESSOR,
                            TokenTypes.MARKUP_DTD,
                            TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
                            TokenTypes.MARKUP_CDATA_DELIMITER ->
                            TokenKind.DIRECTIVE;
                    case TokenTypes.OPERATOR, TokenTypes.MARKUP_TAG_DELIMITER -> TokenKind.OPERATOR;
                    case TokenTypes.ERROR_IDENTIFIER,
                            TokenTypes.ERROR_STRING_DOUBLE,
                            TokenTypes.ERROR_CHAR ->
                            TokenKind.ERROR;
                    default -> null;
                });
    }
}

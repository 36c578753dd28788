package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
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

    /** The state in a string in quotation marks, in languages where it may have several lines. */
    static final int QUOTED = TokenTypes.LITERAL_STRING_DOUBLE_QUOTE;

    /**
     * The longest line that is lexed, in bytes. A longer one has no tokens and no effect: scanners
     * keep the tokens of a line in an array that grows by ten at a time, so that the first line of
     * 64 KiB would take a third of a second.
     */
    public static final int LONGEST_LINE = 16 << 10;

    /** An apostrophe of a lifetime in Rust, which the scanner takes for that of a character. */
    private static final Pattern LIFETIME = Pattern.compile("'(?=[A-Za-z_]\\w*+(?!'))");

    /** Languages that have strings of several lines, which the scanners don't know. */
    private static final Set<Language> LENIENT = EnumSet.of(Language.MAKEFILE, Language.TCL);

    /** Languages where the state at the end of a line is that of the scanner. */
    private static final Set<Language> SCANNED =
            EnumSet.complementOf(
                    EnumSet.of(
                            Language.MARKDOWN,
                            Language.PYTHON,
                            Language.GO,
                            Language.RUST,
                            Language.KOTLIN,
                            Language.SCALA,
                            Language.DART));

    private final Language language;
    private final TokenMaker rules;
    private final Optional<LineRules> own;
    private final ScannerSlips slips;
    private final NewerWords newer;
    private final Names names;
    private final FencedCode fences = new FencedCode(this);

    /** Creates a lexer of {@code language}. */
    public Lexer(Language language) {
        this.language = language;
        this.rules = TokenMakerFactory.getDefaultInstance().getTokenMaker(language.rules());
        this.own = LineRules.of(language);
        this.slips = new ScannerSlips(language);
        this.newer = new NewerWords(language);
        this.names = new Names(language);
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
        LexedLine lexed = lex(characters, state);
        List<Token> tokens = new ArrayList<>(lexed.tokens().size());
        for (Token token : lexed.tokens()) {
            int from = (int) token.from();
            int to = (int) token.to();
            tokens.add(
                    new Token(
                            simple ? start + from : text.offset(line, from),
                            simple ? start + to : text.offset(line, to),
                            token.kind()));
        }
        return new LexedLine(List.copyOf(tokens), lexed.endState());
    }

    /** The state at the end of a line, as in {@link #lex}. */
    int endState(Text text, int line, int state) {
        long start = text.lineStart(line);
        long end = text.lineEnd(line);
        if (end - start > LONGEST_LINE) {
            return state;
        }
        String content = text.string(start, end);
        if (own.isPresent() || !SCANNED.contains(language) || !isPlain(content, state)) {
            return lex(content, state).endState();
        }
        // To ask for no tokens takes half the time.
        char[] characters = content.toCharArray();
        return rules.getLastTokenTypeOnLine(new Segment(characters, 0, characters.length), state);
    }

    /** Whether a line is without what begins or ends something that the scanner doesn't know. */
    private static boolean isPlain(String line, int state) {
        return !HereDocuments.isOpen(state)
                && !ContinuedLines.isOpen(state)
                && !line.endsWith("\\")
                && !line.contains("<<")
                && !line.contains("?>")
                && !line.contains("%>");
    }

    /** Whether a letter at the start of a line with this state would be in a comment. */
    boolean isComment(int state) {
        return state != START
                && lex("x", state).tokens().stream()
                        .anyMatch(token -> token.kind() == TokenKind.COMMENT);
    }

    /**
     * What makes a comment of a line, in the language that it begins in.
     *
     * @param markup whether scripts and styles in a page are to be commented out as markup
     */
    Optional<CommentMarks> comments(String line, int state, boolean markup) {
        return switch (language) {
            case MARKDOWN ->
                    Optional.of(state)
                            .filter(_ -> !markup)
                            .flatMap(Fence::of)
                            .flatMap(Fence::language)
                            .map(Language::comments)
                            .orElseGet(language::comments);
            case HTML, JSP -> EmbeddedCode.comments(rules, line, state, markup);
            case PHP -> {
                HereDocuments strings = HereDocuments.PHP;
                int now = HereDocuments.isOpen(state) ? strings.behind(state) : state;
                yield EmbeddedCode.comments(rules, line, now, markup);
            }
            default -> language.comments();
        };
    }

    /** Lexes a line, with tokens counted in UTF-16 units from its start. */
    LexedLine lex(String line, int state) {
        if (own.isPresent()) {
            return own.get().lex(line, state);
        }
        return switch (language) {
            case MARKDOWN -> fences.lex(line, state);
            case C, CPP, LUA -> ContinuedLines.lex(line, state, this::scan);
            case PYTHON -> ContinuedLines.lex(line, state, this::formatted);
            case GO -> LongTokens.GO.lex(line, state, this);
            case RUST -> NestedComments.lex(LIFETIME.matcher(line).replaceAll("_"), state, this);
            case KOTLIN, SCALA, DART -> NestedComments.lex(line, state, this);
            case SHELL, DOCKERFILE -> HereDocuments.SHELL.lex(line, state, this);
            case RUBY -> HereDocuments.RUBY.lex(line, state, this);
            case PERL -> HereDocuments.PERL.lex(line, state, this);
            case PHP -> HereDocuments.PHP.lex(line, state, this);
            case JSP -> scanProgram(line, state);
            default -> scan(line, state);
        };
    }

    private LexedLine formatted(String line, int state) {
        LexedLine scanned = scan(line, FormattedStrings.ofScanner(state));
        return FormattedStrings.complete(line, scanned, state);
    }

    /** Lexes a line by the rules of the scanner and those of the page that it may be in. */
    LexedLine scanProgram(String line, int state) {
        return switch (language) {
            case PHP -> ProgramComments.PHP.lex(line, state, this);
            case JSP -> ProgramComments.JSP.lex(line, state, this);
            default -> scan(line, state);
        };
    }

    /** Lexes a line by the rules of the scanner alone, with tokens counted likewise. */
    LexedLine scan(String line, int state) {
        List<Token> tokens = new ArrayList<>();
        char[] characters = line.toCharArray();
        int last = state;
        var each = rules.getTokenList(new Segment(characters, 0, characters.length), state, 0);
        for (; each != null; each = each.getNextToken()) {
            last = each.getType();
            if (each.length() > 0) {
                int from = each.getOffset();
                int to = each.getEndOffset();
                kindHere(line, each).ifPresent(kind -> add(tokens, new Token(from, to, kind)));
            }
        }
        if (language == Language.MARKDOWN && (state != START || last != START)) {
            // One backtick in prose may be a slip, which leaves everything below as it is.
            tokens.removeIf(token -> token.kind() == TokenKind.CODE);
        }
        return new LexedLine(tokens, last);
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
    private Optional<TokenKind> kindHere(String line, org.fife.ui.rsyntaxtextarea.Token token) {
        boolean prose = language == Language.MARKDOWN;
        int type = slips.type(line, token);
        return switch (type) {
            case TokenTypes.IDENTIFIER ->
                    newer.kind(token.getLexeme())
                            .or(() -> names.kind(token.getLexeme(), isCalled(token)));
            case TokenTypes.FUNCTION ->
                    names.kind(token.getLexeme(), true).or(() -> kind(TokenTypes.FUNCTION));
            case TokenTypes.PREPROCESSOR ->
                    prose ? Optional.of(TokenKind.CODE) : kind(TokenTypes.PREPROCESSOR);
            case TokenTypes.ANNOTATION ->
                    prose ? Optional.of(TokenKind.ADDRESS) : kind(TokenTypes.ANNOTATION);
            // A name that the scanner does not allow is mostly right all the same.
            case TokenTypes.ERROR_IDENTIFIER ->
                    language == Language.GO && token.charAt(0) == '`'
                            ? Optional.of(TokenKind.ERROR)
                            : Optional.empty();
            case TokenTypes.ERROR_STRING_DOUBLE, TokenTypes.ERROR_CHAR ->
                    LENIENT.contains(language) ? Optional.empty() : Optional.of(TokenKind.ERROR);
            default -> kind(type);
        };
    }

    private boolean isCalled(org.fife.ui.rsyntaxtextarea.Token name) {
        var next = name.getNextToken();
        if (next == null || !next.isPaintable()) {
            return false;
        }
        boolean isMacro = language == Language.RUST && next.getLexeme().equals("!");
        return isMacro || next.charAt(0) == '(';
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
                    default -> null;
                });
    }
}

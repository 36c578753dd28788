package org.keepsake.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lexes Markdown: fenced code by the rules of the language that the fence names, everything else by
 * those of Markdown, with two things that its scanner doesn't know.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#setext-headings">CommonMark, headings that are
 *     underlined</a> and <a href="https://spec.commonmark.org/0.31.2/#list-items">list items</a>
 */
final class FencedCode {
    /** What underlines a heading and can be nothing else. */
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}=+\\s*");

    /** The number of a list item that has a parenthesis after it. */
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\)(?=\\s|$)");

    private final Map<Language, Lexer> lexers = new EnumMap<>(Language.class);
    private final Lexer prose;

    /** Creates an instance that has {@code prose} lex what is not in a fence. */
    FencedCode(Lexer prose) {
        this.prose = prose;
    }

    /** Lexes a line, with tokens counted in UTF-16 units from its start. */
    LexedLine lex(String line, int state) {
        Optional<Fence> around = Fence.of(state);
        if (around.isPresent()) {
            return around.get().isClosedBy(line)
                    ? new LexedLine(code(line), Lexer.START)
                    : inside(around.get(), line);
        }
        if (state == LongTokens.OPEN) {
            return LongTokens.MARKDOWN.lex(line, state, prose);
        }
        if (line.isBlank()) {
            return new LexedLine(
                    List.of(), Lexer.START); // A paragraph ends, and all that is in it.
        }
        return Fence.openedBy(line)
                .map(opened -> new LexedLine(opening(opened, line), opened.state()))
                .orElseGet(() -> prose(line, state));
    }

    private LexedLine prose(String line, int state) {
        List<Token> tokens = new ArrayList<>();
        if (UNDERLINE.matcher(line).matches()) {
            int from = indentation(line);
            add(tokens, from, from + line.strip().length(), TokenKind.KEYWORD);
            return new LexedLine(tokens, Lexer.START);
        }
        Matcher number = NUMBER.matcher(line);
        if (state == Lexer.START && number.lookingAt()) {
            add(tokens, number.start(1), number.end(1), TokenKind.CONSTANT);
        }
        LexedLine rest = LongTokens.MARKDOWN.lex(line, state, prose);
        tokens.addAll(rest.tokens());
        return new LexedLine(tokens, rest.endState());
    }

    private LexedLine inside(Fence fence, String line) {
        if (fence.language().isEmpty()) {
            return new LexedLine(code(line), fence.state());
        }
        Lexer lexer = lexers.computeIfAbsent(fence.language().get(), Lexer::new);
        LexedLine lexed = lexer.lex(line, fence.inner());
        return new LexedLine(lexed.tokens(), fence.withInner(lexed.endState()).state());
    }

    private static List<Token> opening(Fence fence, String line) {
        List<Token> tokens = new ArrayList<>();
        int start = indentation(line);
        add(tokens, start, start + fence.length(), TokenKind.CODE);
        String info = line.substring(start + fence.length());
        int from = start + fence.length() + indentation(info);
        add(tokens, from, from + info.strip().length(), TokenKind.VARIABLE);
        return tokens;
    }

    private static List<Token> code(String line) {
        List<Token> tokens = new ArrayList<>();
        int from = indentation(line);
        add(tokens, from, from + line.strip().length(), TokenKind.CODE);
        return tokens;
    }

    private static void add(List<Token> tokens, int from, int to, TokenKind kind) {
        if (from < to) {
            tokens.add(new Token(from, to, kind));
        }
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}

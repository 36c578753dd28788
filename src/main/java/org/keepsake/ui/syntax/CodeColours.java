package org.keepsake.ui.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.syntax.Language;
import org.keepsake.syntax.LexedLine;
import org.keepsake.syntax.Lexer;
import org.keepsake.syntax.LineStates;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.syntax.Token;
import org.keepsake.syntax.TokenKind;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;
import org.keepsake.view.TextView;
import org.keepsake.view.row.LetterStyles;
import org.keepsake.view.row.Run;

/**
 * Lexes one text and colours its letters. Colours appear once a worker has loaded the rules of the
 * language; after that, a key is drawn with those it has, and lines further down that it has
 * changed, as by opening a comment, follow as soon as a worker has been there.
 */
final class CodeColours implements LetterStyles {
    /** The longest text that is coloured, in bytes. */
    static final long LARGEST = 16 << 20;

    /** How many bytes are lexed on the FX thread after an edit, at most: about a screenful. */
    private static final long SCREENFUL = 8 << 10;

    private static final Map<TokenKind, String> STYLES = new EnumMap<>(TokenKind.class);

    static {
        for (TokenKind kind : TokenKind.values()) {
            STYLES.put(kind, "code-" + kind.name().toLowerCase(Locale.ROOT));
        }
        // Most characters that are no letters are operators: a calm text leaves them as they are.
        STYLES.remove(TokenKind.OPERATOR);
    }

    private final TextView view;
    private final Executor readers;
    private final Latest work = new Latest();
    private Optional<Language> language = Optional.empty();
    private @Nullable Lexer lexer;
    private LineStates states = LineStates.EMPTY;
    private boolean large;
    private boolean coloured = true;
    private Runnable lexed = () -> {};

    /** The line that was lexed last: a long one has many rows. */
    private LexedLine latest = new LexedLine(List.of(), Lexer.START);

    private int latestLine = -1;

    CodeColours(TextView view, Executor readers) {
        this.view = view;
        this.readers = readers;
        view.setLetterStyles(this);
    }

    /** Sets what to run when a worker has found out more about the tokens, or they are dropped. */
    void onLexed(Runnable handler) {
        lexed = handler;
    }

    /** Sets whether letters are coloured. */
    void setColoured(boolean now) {
        coloured = now;
        view.restyleLetters();
    }

    /** Lexes the text by the rules of {@code now}, or not at all. */
    void show(Optional<Language> now) {
        if (now.equals(language)) {
            return;
        }
        language = now;
        lexer = null;
        work.cancel();
        view.restyleLetters();
        lexed.run();
        Text text = view.text();
        now.ifPresent(chosen ->
                work.start(
                        Job.of(cancelled -> Beginning.of(chosen, text, cancelled)),
                        readers,
                        this::begin));
    }

    /** The rules, and the states of the first lines: they may need the rules of other languages. */
    private record Beginning(Lexer lexer, LineStates states) {
        static Beginning of(Language language, Text text, BooleanSupplier cancelled) {
            Lexer lexer = new Lexer(language);
            return new Beginning(
                    lexer, LineStates.unknown(text).after(text, lexer, SCREENFUL, cancelled));
        }
    }

    private void begin(Beginning loaded) {
        lexer = loaded.lexer();
        become(loaded.states());
        follow();
        view.restyleLetters();
        lexed.run();
    }

    private void become(LineStates now) {
        states = now;
        latestLine = -1;
    }

    /** Takes note of an edit, if there was one. */
    @SuppressWarnings("ReferenceEquality") // The same text has the same states.
    void follow() {
        Text text = view.text();
        Lexer rules = lexer;
        if (large != text.byteLength() > LARGEST) {
            // Rows that a load's first part had in common with the whole are not laid out again.
            large = !large;
            view.restyleLetters();
        }
        if (rules == null || large) {
            return;
        }
        if (states.text() != text || (!states.isSettled() && !work.isRunning())) {
            become(states.after(text, rules, SCREENFUL, () -> false));
            if (states.isSpread()) {
                view.restyleLetters();
            }
        }
        if (!states.isSettled() && !work.isRunning()) {
            LineStates known = states;
            work.start(
                    Job.of(cancelled ->
                            known.after(
                                    known.text(),
                                    new Lexer(rules.language()),
                                    Long.MAX_VALUE,
                                    cancelled)),
                    readers,
                    this::take);
        }
    }

    /** If the text was edited meanwhile, what has been found still holds for most of it. */
    private void take(LineStates found) {
        become(found);
        follow();
        view.restyleLetters();
        lexed.run();
    }

    /** What each place in the text is part of; empty as long as its tokens are not known. */
    Optional<SyntacticContext> context() {
        follow();
        return lexer == null || large
                ? Optional.empty()
                : Optional.of(new SyntacticContext(lexer, states));
    }

    /**
     * Tells which brackets count together with the one at a byte offset: those of the code, or
     * those of the same comment or string; all, as long as nothing is known.
     *
     * @param reach how many bytes away they may be
     */
    LongPredicate bracketsWith(long offset, long reach) {
        return isCode(offset)
                ? this::isCode
                : context().map(known -> known.sharing(offset, reach)).orElse(any -> true);
    }

    /**
     * Whether what is at a byte offset is neither in a comment nor in a string, or nothing is known
     * of it yet.
     */
    private boolean isCode(long offset) {
        follow();
        Text text = view.text();
        Lexer rules = lexer;
        if (rules == null || large) {
            return true;
        }
        return lexed(rules, text, text.position(offset).line()).tokens().stream()
                .noneMatch(token ->
                        !token.kind().isCode() && token.from() <= offset && offset < token.to());
    }

    private LexedLine lexed(Lexer rules, Text text, int line) {
        if (latestLine != line) {
            latest = rules.lex(text, line, states.at(line));
            latestLine = line;
        }
        return latest;
    }

    @Override
    public List<Run> runs(Text text, Rows.Row row) {
        follow();
        Lexer rules = lexer;
        if (rules == null || !coloured || text.byteLength() > LARGEST) {
            return List.of();
        }
        List<Run> runs = new ArrayList<>();
        for (Token token : lexed(rules, text, row.line()).tokens()) {
            String style = STYLES.get(token.kind());
            if (style != null && token.to() > row.start() && token.from() < row.end()) {
                runs.add(
                        new Run(
                                Math.max(token.from(), row.start()),
                                Math.min(token.to(), row.end()),
                                style));
            }
        }
        return runs;
    }
}

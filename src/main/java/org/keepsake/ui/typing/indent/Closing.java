package org.keepsake.ui.typing.indent;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.keepsake.profile.Settings;
import org.keepsake.syntax.SyntacticContext;
import org.keepsake.text.BracketPair;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * What ends a block goes back out, to where the block began: a bracket, a word such as {@code
 * else:} or {@code done}, a tag.
 *
 * @param text the text
 * @param blocks where its blocks begin and end
 * @param context what each place in it is part of; empty if nothing is known of it
 * @param settings those for indenting in it
 */
record Closing(Text text, Blocks blocks, Optional<SyntacticContext> context, Settings settings) {

    /** What a character does at a caret that may end a block there; empty if it does not. */
    Optional<KeyEdit> typed(Caret caret, String character) {
        if (blocks.closes(character)) {
            return isFirstInLine(caret) ? Optional.of(bracket(caret, character)) : Optional.empty();
        }
        Position at = text.position(caret.start());
        return outer(caret, character)
                .map(indent ->
                        new KeyEdit(
                                text.lineStart(at.line()),
                                caret.end(),
                                indent + before(at).stripLeading() + character,
                                ""));
    }

    /**
     * The indentation that the line of a caret should have if it ends a block once something has
     * been typed at its end; empty if it does not, or has it already.
     */
    Optional<String> outer(Caret caret, String typed) {
        Position at = text.position(caret.start());
        String content = before(at) + typed;
        boolean isWhole =
                before(at).length() == at.column()
                        && Indents.after(text, caret.end()).isBlank()
                        && text.slice(text.lineStart(at.line()), caret.start()).invalidBytes() == 0;
        if (!isWhole || content.isBlank()) {
            return Optional.empty();
        }
        Outline.Line here = Outline.lineOf(content);
        boolean isThere = typed.isEmpty() && blocks.isBrace(here.code());
        return blocks.ends(here.code()) && !isThere ? outer(at.line(), here) : Optional.empty();
    }

    /** It has that of the line above, or is the first in its block, as long as nobody moved it. */
    private Optional<String> outer(int line, Outline.Line here) {
        Outline outline = new Outline(text);
        Optional<Outline.Line> above = outline.above(line);
        return outline.around(line, here)
                .filter(around -> blocks.ends(here.code(), around.code()))
                .filter(around ->
                        above.filter(last ->
                                        last.equals(around)
                                                || blocks.isCaseEnd(last.code())
                                                || (last.indent().equals(here.indent())
                                                        && !blocks.opensAfter(last.code())))
                                .isPresent())
                .map(Outline.Line::indent);
    }

    private String before(Position at) {
        return Indents.beginning(text, at.line(), at.column());
    }

    private boolean isFirstInLine(Caret caret) {
        Position start = text.position(caret.start());
        String indent = Indents.of(text, start.line(), start.column());
        return !indent.isEmpty() && indent.length() == start.column();
    }

    /** The bracket, as far out as the line of its partner, or one level further than it is. */
    private KeyEdit bracket(Caret caret, String bracket) {
        Position start = text.position(caret.start());
        String indent = Indents.of(text, start.line(), start.column());
        Text typed = text.replace(caret.start(), caret.end(), Text.of(bracket));
        LongPredicate known =
                context.map(now -> now.bracketsSeenFrom(caret.start())).orElse(offset -> true);
        String outer =
                BracketPair.at(
                                typed,
                                caret.start() + 1,
                                offset -> offset >= caret.start() || known.test(offset))
                        .map(pair -> text.position(pair.open()).line())
                        .map(line -> Indents.of(text, line, text.lineLength(line)))
                        .filter(indent::startsWith)
                        .orElseGet(() -> Indents.less(settings, indent));
        return new KeyEdit(text.lineStart(start.line()), caret.end(), outer + bracket, "");
    }
}

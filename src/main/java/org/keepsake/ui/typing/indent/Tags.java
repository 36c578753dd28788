package org.keepsake.ui.typing.indent;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where elements of markup begin and end. */
final class Tags {
    /** An element begins at the end of a line. */
    private static final Pattern OPENING = Pattern.compile("<([\\w:.-]+)(?:\\s[^<>]*)?(?<!/)>$");

    /** A line begins with an element. */
    private static final Pattern BEGINNING = Pattern.compile("<([\\w:.-]+)[\\s>].*");

    /** A line is the end of an element. */
    private static final Pattern CLOSING = Pattern.compile("</([\\w:.-]+)\\s*>?");

    /**
     * Elements of HTML that have no end.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/syntax.html#void-elements">Void
     *     elements</a>
     */
    private static final Set<String> VOID =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "source", "track", "wbr");

    private Tags() {}

    /** The element that begins at the end of a line. */
    static Optional<String> openedAtEnd(String code) {
        Matcher tag = OPENING.matcher(code);
        return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
    }

    /** Whether an element has no end in HTML. */
    static boolean isVoid(String element) {
        return VOID.contains(element.toLowerCase(Locale.ROOT));
    }

    /** Whether a line is nothing but the end of an element. */
    static boolean isClosing(String code) {
        return CLOSING.matcher(code).matches();
    }

    /** Whether {@code closing} is the end of the element that {@code opening} begins with. */
    static boolean closes(String closing, String opening) {
        Matcher end = CLOSING.matcher(closing);
        Matcher begin = BEGINNING.matcher(opening);
        return end.lookingAt() && begin.matches() && end.group(1).equals(begin.group(1));
    }
}

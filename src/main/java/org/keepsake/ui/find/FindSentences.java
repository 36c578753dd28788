package org.keepsake.ui.find;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepsake.search.Matches;
import org.keepsake.search.MistakeException;
import org.keepsake.search.TooComplexException;
import org.keepsake.ui.words.Messages;

/** The messages of the find bar. */
final class FindSentences {
    private static final Pattern GROUP = Pattern.compile("\\$(\\d+|\\{[^}]*})");

    private final Messages messages;

    FindSentences(Messages messages) {
        this.messages = messages;
    }

    /** The number of matches, and which of them is selected. */
    String count(OptionalInt current, Matches found, TextSearch.Phase phase) {
        String count =
                current.isPresent()
                        ? messages.get("find.nth", current.getAsInt() + 1, found.total())
                        : messages.get("find.count", found.total());
        return switch (phase) {
            case SEARCHING ->
                    found.total() == 0
                            ? messages.get("find.searching")
                            : messages.get("find.more", count);
            case TOO_COMPLEX -> messages.get("find.complex");
            case DONE -> found.total() == 0 ? messages.get("find.nothing") : count;
        };
    }

    /** The search has wrapped around an end of the text. */
    String around(boolean forward, int match, Matches found) {
        String nth = messages.get("find.nth", match + 1, found.total());
        return found.total() == 1
                ? nth
                : messages.get(forward ? "find.fromtop" : "find.frombottom", nth);
    }

    /** There is no selection to search in. */
    String nothingSelected() {
        return messages.get("find.unselected");
    }

    /** What is wrong with an expression; what is left open extends to its end. */
    String of(MistakeException mistake) {
        String words = messages.get("mistake." + mistake.kind());
        boolean tellsWhere =
                mistake.index() >= 0
                        && mistake.kind() != MistakeException.Kind.OPEN_GROUP
                        && mistake.kind() != MistakeException.Kind.OPEN_CLASS;
        return !tellsWhere ? words : messages.get("mistake.at", words, mistake.index() + 1);
    }

    /** What is wrong with a replacement; it names the group that is missing. */
    String ofReplacement(MistakeException mistake, String replacement) {
        Matcher group = GROUP.matcher(replacement);
        boolean missing =
                mistake.kind() == MistakeException.Kind.NO_SUCH_GROUP
                        && group.find(mistake.index())
                        && group.start() == mistake.index();
        return messages.get(
                "mistake.replacement",
                missing
                        ? messages.get("mistake.group", group.group(1).replaceAll("[{}]", ""))
                        : of(mistake));
    }

    String replacing(double done) {
        return messages.get("find.replacing", Math.max(0, done));
    }

    String replaced(long count) {
        return messages.get("find.replaced", count);
    }

    String notReplaced(Throwable reason) {
        return messages.get(
                reason instanceof TooComplexException ? "find.complex" : "find.notreplaced");
    }
}

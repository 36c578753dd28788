package org.keepsake.ui.typing;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.keepsake.syntax.CommentMarks;
import org.keepsake.text.rewrite.LineComments;

/**
 * What makes a comment of each of many lines. Those that were not looked at, because they are too
 * many, are taken to be as the first that was.
 *
 * @param first the first line, counted from 0
 * @param near what is known of it and of those that follow; empty for a line to be left alone
 * @param usual what is used if nothing is known
 * @param others what else begins a comment
 */
record MarksOfLines(
        int first, List<Optional<CommentMarks>> near, CommentMarks usual, List<String> others)
        implements IntFunction<Optional<LineComments.Marks>> {
    @Override
    public Optional<LineComments.Marks> apply(int line) {
        int at = line - first;
        Optional<CommentMarks> marks =
                at >= 0 && at < near.size()
                        ? near.get(at)
                        : Optional.of(
                                near.stream().flatMap(Optional::stream).findFirst().orElse(usual));
        return marks.map(here -> new LineComments.Marks(here.before(), here.after(), others));
    }
}

package org.keepsake.text.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.keepsake.text.Splices;
import org.keepsake.text.Text;

/** Toggles line comments. */
public final class LineComments {

    private LineComments() {}

    /**
     * What makes a comment.
     *
     * @param before the start of a comment
     * @param after the end of a comment; empty if a comment ends with its line
     * @param others what else begins a comment that ends with its line
     */
    public record Marks(String before, String after, List<String> others) {
        /** Marks without others. */
        public Marks(String before, String after) {
            this(before, after, List.of());
        }

        /** The marks that make the line one comment from its first letter to its last. */
        private Optional<Marks> around(String line) {
            return areAround(line)
                    ? Optional.of(this)
                    : others.stream()
                            .map(other -> new Marks(other, ""))
                            .filter(other -> other.areAround(line))
                            .findFirst();
        }

        private boolean areAround(String line) {
            String content = line.strip();
            return content.startsWith(before)
                    && content.endsWith(after)
                    && content.length() >= before.length() + after.length()
                    && (after.isEmpty()
                            || content.indexOf(after, before.length())
                                    == content.length() - after.length())
                    && !isWithinWord(content, before.length());
        }

        /** Whether they would meet marks of their kind, which can't be nested. */
        private boolean wouldMeetOthers(String line) {
            return !after.isEmpty() && (line.contains(before) || line.contains(after));
        }
    }

    /**
     * Returns the text with the given lines commented out or, when all of them that are not blank
     * are comments already, with the comment marks removed. The marks are aligned with the least
     * indented line and followed by a space; blank lines are left alone.
     *
     * @param first the first line, counted from 0
     * @param last the last line, inclusive, at least {@code first}
     * @param before the start of a comment
     * @param after the end of a comment; empty if a comment ends with its line
     * @param progress receives the number of lines examined or changed; what it throws ends the
     *     pass
     */
    public static Text toggled(
            Text text, int first, int last, String before, String after, LongConsumer progress) {
        Optional<Marks> marks = Optional.of(new Marks(before, after));
        return toggled(text, first, last, _ -> marks, progress);
    }

    /**
     * The same, where each line has marks of its own, or none if it is to be left alone. So is one
     * that would be commented out by marks that it contains already, since the first end would end
     * both.
     */
    public static Text toggled(
            Text text,
            int first,
            int last,
            IntFunction<Optional<Marks>> marksOf,
            LongConsumer progress) {
        // The lines are read twice, and each time counts for half of them.
        long lines = 1L + last - first;
        int indent = Integer.MAX_VALUE;
        boolean allComments = true;
        for (int line = first; line <= last; line++) {
            String content = text.line(line);
            Optional<Marks> marks = content.isBlank() ? Optional.empty() : marksOf.apply(line);
            if (marks.isPresent()) {
                boolean comment = marks.get().around(content).isPresent();
                if (comment || !marks.get().wouldMeetOthers(content)) {
                    indent = Math.min(indent, content.length() - content.stripLeading().length());
                    allComments &= comment;
                }
            }
            progress.accept((1L + line - first) / 2);
        }
        Splices splices = new Splices(text);
        for (int line = first; line <= last; line++) {
            String content = text.line(line);
            Optional<Marks> marks = content.isBlank() ? Optional.empty() : marksOf.apply(line);
            if (marks.isPresent()) {
                Optional<Marks> around = marks.get().around(content);
                if (allComments && around.isPresent()) {
                    uncomment(splices, text, line, content, around.get());
                } else if (!allComments && !marks.get().wouldMeetOthers(content)) {
                    comment(splices, text, line, indent, marks.get());
                }
            }
            progress.accept((lines + 1 + line - first) / 2);
        }
        return splices.text();
    }

    /** Whether a mark that is a word, such as {@code rem}, is only the beginning of another. */
    private static boolean isWithinWord(String line, int end) {
        return end < line.length()
                && Character.isLetterOrDigit(line.charAt(end - 1))
                && Character.isLetterOrDigit(line.charAt(end));
    }

    private static void comment(Splices splices, Text text, int line, int indent, Marks marks) {
        long start = text.offset(line, indent);
        splices.replace(start, start, bytes(marks.before() + " "));
        if (!marks.after().isEmpty()) {
            long end = text.lineEnd(line);
            splices.replace(end, end, bytes(" " + marks.after()));
        }
    }

    private static void uncomment(
            Splices splices, Text text, int line, String content, Marks marks) {
        int mark = content.length() - content.stripLeading().length();
        int held = mark + marks.before().length();
        int end = content.stripTrailing().length() - marks.after().length();
        boolean space = held < end && content.charAt(held) == ' ';
        splices.replace(text.offset(line, mark), text.offset(line, space ? held + 1 : held));
        if (!marks.after().isEmpty()) {
            boolean spaceBehind = end - 1 > held && content.charAt(end - 1) == ' ';
            splices.replace(
                    text.offset(line, spaceBehind ? end - 1 : end),
                    text.offset(line, end + marks.after().length()));
        }
    }

    private static byte[] bytes(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.keepsake.view.layout;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Edit;
import org.keepsake.text.Position;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * The rows of a text whose lines are wrapped. A line that is too long to be laid out as a whole is
 * cut into pieces where a screen line ends, so that its words flow from one piece to the next.
 *
 * <p>A piece begins with the first screen line at or after every {@value #LENGTH}th byte. Where
 * screen lines begin follows from the piece before, so a place far into a line would need all that
 * is before it. Therefore each {@value #BLOCK}th piece begins afresh: it is found by laying out the
 * two pieces before it from a space. Words flow into the same screen lines wherever one begins,
 * usually within a few lines; where they don't, the last screen line before that piece is short.
 *
 * <p>The index of a piece is that of the {@link Rows.Row} which begins at that byte. It is not used
 * where a screen line is longer than a piece.
 */
public final class WrappedRows {
    /** The distance between two pieces, in bytes. */
    static final int LENGTH = Rows.ROW_LENGTH;

    /** How many pieces depend on each other. */
    static final int BLOCK = 32;

    /** How much is laid out to find the end of a piece: with most windows, enough. */
    private static final int LOOK = LENGTH + LENGTH / 2;

    /** Knows where words are wrapped. */
    @FunctionalInterface
    public interface Ruler {
        /**
         * The byte offsets where screen lines begin in part of a text.
         *
         * @param lineStart the start of the line, whose indentation counts
         * @param from the first byte, where the first one begins
         * @param to the end of the part, exclusive
         */
        long[] lineStarts(Text text, long lineStart, long from, long to);
    }

    /** A line of the text. */
    private record Line(int number, int firstIndex, int pieces, long start, long end) {
        int index(int piece) {
            return firstIndex + piece;
        }
    }

    /** Where a piece begins, in a line that begins there. */
    private record Start(long at, long lineStart) {}

    private final Ruler ruler;
    private Map<Integer, Start> starts = new HashMap<>();
    private Text text = Text.empty();
    private Rows rows = text.rows();

    /** Creates the rows of an empty text. */
    public WrappedRows(Ruler ruler) {
        this.ruler = ruler;
    }

    /** Forgets where words are wrapped, because the ruler has changed. */
    public void clear() {
        starts.clear();
    }

    /** Follows an edit; what is far enough before it, or in a later line, stays known. */
    public void become(Text now, Edit edit) {
        Edit lines = edit.wholeLines(text, now);
        int moreRows = now.rows().count() - rows.count();
        Map<Integer, Start> known = new HashMap<>();
        starts.forEach((index, start) -> {
            if (start.at + LOOK <= edit.start()) {
                known.put(index, start);
            } else if (start.lineStart > lines.endBefore()) {
                known.put(
                        index + moreRows,
                        new Start(start.at + edit.growth(), start.lineStart + edit.growth()));
            }
        });
        starts = known;
        text = now;
        rows = now.rows();
    }

    /** The row with an index of {@link Rows}. */
    public Rows.Row row(int index) {
        Rows.Row row = rows.row(index);
        if (row.first() && row.last()) {
            return row;
        }
        Line line = line(row);
        return piece(line, index - line.firstIndex);
    }

    /** The row that contains a byte offset; where one piece ends and the next begins, that. */
    public Rows.Row rowAt(long offset) {
        Rows.Row row = rows.rowAt(offset);
        if (row.first() && row.last()) {
            return row;
        }
        Line line = line(row);
        int piece = row.index() - line.firstIndex;
        while (piece > 0 && start(line, piece) > offset) {
            piece--;
        }
        return piece(line, piece);
    }

    private Line line(Rows.Row row) {
        long start = text.lineStart(row.line());
        long end = text.lineEnd(row.line());
        int first = rows.rowAt(start).index();
        return new Line(row.line(), first, rows.rowAt(end).index() - first + 1, start, end);
    }

    private Rows.Row piece(Line line, int wanted) {
        int piece = wanted;
        // No screen line begins in a piece that a longer one covers, or after the last one.
        while (piece > 0 && start(line, piece) >= end(line, piece)) {
            piece--;
        }
        long start = start(line, piece);
        long end = end(line, piece);
        return new Rows.Row(
                line.index(piece), line.number, piece == 0, end >= line.end, start, end);
    }

    private long end(Line line, int piece) {
        return piece + 1 < line.pieces ? start(line, piece + 1) : line.end;
    }

    /** Where a piece begins; the line's end if there is no screen line left for it. */
    private long start(Line line, int piece) {
        int from = piece;
        Start known = known(line, from);
        while (known == null && from % BLOCK != 0) {
            from--;
            known = known(line, from);
        }
        long at = known == null ? remember(line, from, fresh(line, from)) : known.at;
        while (from < piece) {
            from++;
            at = remember(line, from, next(line, at, cut(line, from)));
        }
        return at;
    }

    private @Nullable Start known(Line line, int piece) {
        Start known = starts.get(line.index(piece));
        // A line that is long no more has left its starts, where there are other lines now.
        return known == null || known.lineStart != line.start ? null : known;
    }

    private long remember(Line line, int piece, long at) {
        starts.put(line.index(piece), new Start(at, line.start));
        return at;
    }

    private long cut(Line line, int piece) {
        return rows.row(line.index(piece)).start();
    }

    private long fresh(Line line, int piece) {
        if (piece == 0) {
            return line.start;
        }
        long from = cut(line, piece - 2);
        int space = text.string(from, cut(line, piece - 1)).indexOf(' ');
        long word = space < 0 ? from : from + text.slice(from, line.end).offset(0, space) + 1;
        long before = next(line, word, cut(line, piece - 1));
        return next(line, before, cut(line, piece));
    }

    /** The first screen line that begins at or after an offset, when one begins at {@code from}. */
    private long next(Line line, long from, long atLeast) {
        if (from >= line.end) {
            return line.end;
        }
        if (from >= atLeast) {
            return from;
        }
        for (int look = LOOK; ; look *= 2) {
            long to = from + look < line.end ? boundary(from + look) : line.end;
            long[] screenLines = ruler.lineStarts(text, line.start, from, to);
            for (int i = 1; i < screenLines.length; i++) {
                if (screenLines[i] >= atLeast
                        && isOneLine(line, screenLines[i - 1], screenLines[i])) {
                    return screenLines[i];
                }
            }
            if (to == line.end) {
                return line.end;
            }
        }
    }

    /**
     * Whether a screen line stays one at the end of a piece: a space may hang over the edge at the
     * end of a screen line, but not at the end of all that the toolkit lays out.
     */
    private boolean isOneLine(Line line, long from, long to) {
        return ruler.lineStarts(text, line.start, from, to).length == 1;
    }

    private long boundary(long offset) {
        Position position = text.position(offset);
        return text.offset(position.line(), position.column());
    }
}

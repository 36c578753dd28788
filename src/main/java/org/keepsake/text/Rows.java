package org.keepsake.text;

import java.util.Objects;

/**
 * A text cut into rows, which are short enough to be laid out on a screen however long its lines
 * are. A line of up to {@link #LONG_LINE} bytes is one row. A longer one is cut every {@link
 * #ROW_LENGTH} bytes from its start, each cut moved back to the start of the character that it
 * would go through. The text has no breaks there; rows are only a way to look at it.
 *
 * <p>Everything is O(log n), the number of rows O(1): each node of the tree knows its {@link
 * Edges}, so one way down the tree counts rows, if it takes along how many bytes of a line are
 * behind it already.
 */
public final class Rows {
    /** The longest line that is one row, in bytes. No less than a leaf has at most. */
    public static final int LONG_LINE = Leaf.MAX_LENGTH;

    /** Length of the rows of a longer line, in bytes. */
    public static final int ROW_LENGTH = 512;

    private final Node root;
    private final LineIndex lines;

    Rows(Node root) {
        this.root = root;
        this.lines = new LineIndex(root);
    }

    /**
     * A row, as byte offsets.
     *
     * @param index which row of the text, from 0
     * @param line the line that it is part of
     * @param first whether it is that line's first
     * @param last whether it is that line's last
     * @param start of its first byte
     * @param end after its last byte, without a line break
     */
    public record Row(int index, int line, boolean first, boolean last, long start, long end) {}

    /**
     * A place in a text as the screen has it.
     *
     * @param row the row, from 0
     * @param column UTF-16 units since the row's start
     */
    public record Place(int row, int column) {}

    private record Line(int index, int firstRow, long start, long end) {
        int rows() {
            return Math.toIntExact(1 + extra(end - start));
        }
    }

    /** How many rows more than one a line has. */
    static long extra(long length) {
        return length > LONG_LINE ? (length - 1) / ROW_LENGTH : 0;
    }

    /** How many rows more than lines there are. */
    private long extraRows() {
        Edges edges = root.edges();
        return root.breaks() == 0
                ? extra(root.bytes())
                : extra(edges.head()) + edges.extraRows() + extra(edges.tail());
    }

    /** How many there are, at least one. */
    public int count() {
        return Math.toIntExact(root.breaks() + 1 + extraRows());
    }

    /** Whether some line has more than one row. */
    public boolean hasLongLines() {
        return extraRows() > 0;
    }

    /** A row by its index. */
    public Row row(int index) {
        Objects.checkIndex(index, count());
        Line line = hasLongLines() ? lineOfRow(index) : line(index, index);
        return row(line, index - line.firstRow);
    }

    /**
     * The row that a byte offset is in. Where one row of a line ends and the next begins, it is in
     * the next.
     */
    public Row rowAt(long offset) {
        Objects.checkFromToIndex(offset, root.bytes(), root.bytes());
        long at = lines.boundary(offset);
        Line line = lineAt(at);
        int inLine = (int) Math.min((at - line.start) / ROW_LENGTH, line.rows() - 1);
        Row row = row(line, inLine);
        return row.last || at < row.end ? row : row(line, inLine + 1);
    }

    /** The place of a byte offset; of a character's start, if it is inside of one. */
    public Place place(long offset) {
        Row row = rowAt(offset);
        return new Place(row.index, column(row, offset));
    }

    /**
     * The byte offset of a column of a row. Beyond the end of the row it is the row's end; inside a
     * surrogate pair it is the start of that character.
     */
    public long offset(int row, int column) {
        Row found = row(row);
        return lines.offset(found.start, found.end, column, false);
    }

    /** As {@link #offset}, but inside a surrogate pair the end of that character. */
    public long offsetAfter(int row, int column) {
        Row found = row(row);
        return lines.offset(found.start, found.end, column, true);
    }

    /** The characters of a row, as in {@link Text#line}. */
    public String string(int row) {
        Row found = row(row);
        return lines.string(found.start, found.end);
    }

    /** Length of a row in UTF-16 units. */
    public int length(int row) {
        Row found = row(row);
        return column(found, found.end);
    }

    /**
     * The column that a byte offset has in a row, from 0 for what lies before it to its length for
     * what lies behind.
     */
    public int column(Row row, long offset) {
        long inside = Math.clamp(lines.boundary(offset), row.start, row.end);
        return (int) (lines.unitsBefore(inside) - lines.unitsBefore(row.start));
    }

    private Row row(Line line, int inLine) {
        boolean last = inLine == line.rows() - 1;
        return new Row(
                line.firstRow + inLine,
                line.index,
                inLine == 0,
                last,
                cut(line, inLine),
                last ? line.end : cut(line, inLine + 1));
    }

    private long cut(Line line, int row) {
        return row == 0 ? line.start : lines.boundary(line.start + (long) row * ROW_LENGTH);
    }

    private Line line(int index, int firstRow) {
        LineIndex.Range range = lines.range(index);
        return new Line(index, firstRow, range.start(), range.end());
    }

    private Line lineAt(long offset) {
        int line = lines.line(offset);
        return line(line, hasLongLines() ? rowsBefore(lines.range(line).start()) : line);
    }

    /** The rows of the lines that end in a subtree, before which a line has {@code carry} bytes. */
    private static long completedRows(Node node, long carry) {
        Edges edges = node.edges();
        return node.breaks() == 0
                ? 0
                : node.breaks() + extra(carry + edges.head()) + edges.extraRows();
    }

    /** How many bytes a line has that goes on behind a subtree. */
    private static long carryBehind(Node node, long carry) {
        return node.breaks() == 0 ? carry + node.bytes() : node.edges().tail();
    }

    private Line lineOfRow(int row) {
        long bytes = 0;
        long carry = 0;
        int rows = 0;
        int breaks = 0;
        Node node = root;
        while (node instanceof Branch branch) {
            Node first = branch.left();
            long completed = completedRows(first, carry);
            if (row < rows + completed) {
                node = first;
            } else {
                rows += (int) completed;
                carry = carryBehind(first, carry);
                bytes += first.bytes();
                breaks += first.breaks();
                node = branch.right();
            }
        }
        byte[] content = ((Leaf) node).toBytes();
        int at = 0;
        while (true) {
            int end = Utf8.offsetOfBreak(content, at, content.length, 0);
            Line line = new Line(breaks, rows, bytes + at - carry, bytes + end);
            if (row < rows + line.rows() || end == content.length) {
                return line;
            }
            rows += line.rows();
            breaks++;
            carry = 0;
            at = end + Utf8.breakLength(content, end, content.length);
        }
    }

    /** How many rows come before a line that starts at that offset. */
    private int rowsBefore(long lineStart) {
        long bytes = 0;
        long carry = 0;
        long rows = 0;
        Node node = root;
        while (node instanceof Branch branch) {
            Node first = branch.left();
            if (lineStart < bytes + first.bytes()) {
                node = first;
            } else {
                rows += completedRows(first, carry);
                carry = carryBehind(first, carry);
                bytes += first.bytes();
                node = branch.right();
            }
        }
        byte[] content = ((Leaf) node).toBytes();
        int at = 0;
        while (bytes + at < lineStart) {
            int end = Utf8.offsetOfBreak(content, at, content.length, 0);
            rows += 1 + extra(carry + end - at);
            carry = 0;
            at = end + Utf8.breakLength(content, end, content.length);
        }
        return Math.toIntExact(rows);
    }
}

package org.keepsake.text;

import java.util.Objects;

/**
 * A text divided into rows, which are short enough to lay out on a screen however long its lines
 * are. A line of up to {@link #LONG_LINE} bytes is one row. A longer one is cut every {@link
 * #ROW_LENGTH} bytes from its start, or up to half as much later where its words suggest a {@link
 * Cut}. The text has no breaks there; rows are only a way to look at it.
 *
 * <p>Every method takes O(log n), and the number of rows O(1). Each node of the tree knows its
 * {@link Edges}, so a single descent can count rows, carrying along how many bytes of the current
 * line lie before the subtree.
 */
public final class Rows {
    /** The longest line that is one row, in bytes. At least the maximum size of a leaf. */
    public static final int LONG_LINE = Leaf.MAX_LENGTH;

    /** The average length of the rows of a longer line, in bytes. */
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
     * @param index the row's index in the text, from 0
     * @param line the line that it is part of
     * @param first whether it is that line's first row
     * @param last whether it is that line's last row
     * @param start the offset of its first byte
     * @param end the offset after its last byte, without a line break
     */
    public record Row(int index, int line, boolean first, boolean last, long start, long end) {}

    /**
     * A row and column in a text.
     *
     * @param row the row, from 0
     * @param column UTF-16 units from the start of the row
     */
    public record Place(int row, int column) {}

    private record Line(int index, int firstRow, long start, long end) {
        int rows() {
            return Math.toIntExact(1 + extra(end - start));
        }
    }

    /** How many rows a line has beyond the first. */
    static long extra(long length) {
        return length > LONG_LINE ? (length - 1) / ROW_LENGTH : 0;
    }

    /** How many more rows than lines there are. */
    private long extraRows() {
        Edges edges = root.edges();
        return root.breaks() == 0
                ? extra(root.bytes())
                : extra(edges.head()) + edges.extraRows() + extra(edges.tail());
    }

    /** The number of rows, at least 1. */
    public int count() {
        return Math.toIntExact(root.breaks() + 1 + extraRows());
    }

    /** Whether some line has more than one row. */
    public boolean hasLongLines() {
        return extraRows() > 0;
    }

    /** Returns a row by its index. */
    public Row row(int index) {
        Objects.checkIndex(index, count());
        Line line = hasLongLines() ? lineOfRow(index) : line(index, index);
        return row(line, index - line.firstRow);
    }

    /**
     * Returns the row that contains a byte offset. Where one row of a line ends and the next
     * begins, that is the next one.
     */
    public Row rowAt(long offset) {
        Objects.checkFromToIndex(offset, root.bytes(), root.bytes());
        long at = lines.boundary(offset);
        Line line = lineAt(at);
        int inLine = (int) Math.min((at - line.start) / ROW_LENGTH, line.rows() - 1);
        Row row = row(line, inLine);
        if (at < row.start) {
            return row(line, inLine - 1);
        }
        return row.last || at < row.end ? row : row(line, inLine + 1);
    }

    /** Returns the place of a byte offset; inside a character, that of the character's start. */
    public Place place(long offset) {
        Row row = rowAt(offset);
        return new Place(row.index, column(row, offset));
    }

    /**
     * Returns the byte offset of a column of a row. Beyond the end of the row it is the row's end;
     * inside a surrogate pair it is the start of that character.
     */
    public long offset(int row, int column) {
        Row found = row(row);
        return lines.offset(found.start, found.end, column, false);
    }

    /** As {@link #offset}, but a column inside a surrogate pair gives the end of that character. */
    public long offsetAfter(int row, int column) {
        Row found = row(row);
        return lines.offset(found.start, found.end, column, true);
    }

    /** The characters of a row, as in {@link Text#line}. */
    public String string(int row) {
        Row found = row(row);
        return lines.string(found.start, found.end);
    }

    /** The length of a row in UTF-16 units. */
    public int length(int row) {
        Row found = row(row);
        return column(found, found.end);
    }

    /**
     * The column of a byte offset in a row; 0 if it lies before the row, the row's length if it
     * lies after.
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
        long about = line.start + (long) row * ROW_LENGTH;
        if (row == 0) {
            return line.start;
        }
        long at = Cut.after(root, about, Math.min(about + ROW_LENGTH / 2, line.end - 1));
        return at < 0 ? lines.boundary(about) : at;
    }

    private Line line(int index, int firstRow) {
        LineIndex.Range range = lines.range(index);
        return new Line(index, firstRow, range.start(), range.end());
    }

    private Line lineAt(long offset) {
        int line = lines.line(offset);
        return line(line, hasLongLines() ? rowsBefore(lines.range(line).start()) : line);
    }

    /**
     * The number of rows of the lines that end in a subtree, given {@code carry} bytes of the first
     * one before it.
     */
    private static long completedRows(Node node, long carry) {
        Edges edges = node.edges();
        return node.breaks() == 0
                ? 0
                : node.breaks() + extra(carry + edges.head()) + edges.extraRows();
    }

    /** The number of bytes, up to the end of a subtree, of the line that continues after it. */
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

    /** The number of rows before a line that starts at this offset. */
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

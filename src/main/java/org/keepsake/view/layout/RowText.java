package org.keepsake.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.keepsake.text.ControlPictures;

/**
 * The characters of a row as displayed, which may differ from the text: control characters are
 * displayed as pictures of them, and a range may be replaced by something else or have something
 * inserted before it, as by an input method. Columns count UTF-16 units, of the row or of the
 * displayed string.
 */
public final class RowText {
    /**
     * What is displayed in place of a range of columns.
     *
     * @param from the first column
     * @param to the end, exclusive; equal to {@code from} for an insertion
     * @param shown what is displayed there
     * @param caret where in {@code shown} a caret before it is drawn, in UTF-16 units
     */
    public record Stand(int from, int to, String shown, int caret) {
        /** A caret before it is drawn at its start, and one at an insertion after it. */
        public Stand(int from, int to, String shown) {
            this(from, to, shown, from == to ? shown.length() : 0);
        }
    }

    private final String shown;
    private final List<Stand> stands;

    private RowText(String shown, List<Stand> stands) {
        this.shown = shown;
        this.stands = stands;
    }

    /**
     * Creates the displayed form of a row.
     *
     * @param row the characters of the text
     * @param stands in order, without overlaps
     */
    public static RowText of(String row, List<Stand> stands) {
        String pictures = ControlPictures.show(row);
        if (stands.isEmpty()) {
            return new RowText(pictures, stands);
        }
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (Stand stand : stands) {
            shown.append(pictures, done, stand.from).append(stand.shown);
            done = stand.to;
        }
        return new RowText(shown.append(pictures.substring(done)).toString(), List.copyOf(stands));
    }

    /** The displayed string. */
    public String shown() {
        return shown;
    }

    /**
     * A range of displayed columns.
     *
     * @param from the first
     * @param to the end, exclusive
     */
    public record Range(int from, int to) {}

    /** The ranges that are inserted and are not in the text. */
    public List<Range> inserted() {
        List<Range> inserted = new ArrayList<>();
        for (Stand stand : stands) {
            if (stand.from == stand.to) {
                int start = shownColumn(stand.from);
                inserted.add(new Range(start, start + stand.shown.length()));
            }
        }
        return inserted;
    }

    /** The displayed column of a column of the row; within a stand, its start. */
    public int shownColumn(int column) {
        int shift = 0;
        for (Stand stand : stands) {
            if (column <= stand.from) {
                break;
            }
            if (column < stand.to) {
                return stand.from + shift;
            }
            shift += stand.shown.length() - (stand.to - stand.from);
        }
        return column + shift;
    }

    /** The displayed column of a caret at a column of the row; it may be within an insertion. */
    public int caretColumn(int column) {
        int inserted = 0;
        for (Stand stand : stands) {
            if (stand.from == column && stand.to == column) {
                inserted += stand.caret;
            }
        }
        return shownColumn(column) + inserted;
    }

    /** The column of the row at a displayed column; within a stand, its nearer end. */
    public int column(int shownColumn) {
        int shift = 0;
        for (Stand stand : stands) {
            int start = stand.from + shift;
            int end = start + stand.shown.length();
            if (shownColumn <= start) {
                break;
            }
            if (shownColumn < end) {
                return shownColumn - start < end - shownColumn ? stand.from : stand.to;
            }
            shift += stand.shown.length() - (stand.to - stand.from);
        }
        return shownColumn - shift;
    }
}

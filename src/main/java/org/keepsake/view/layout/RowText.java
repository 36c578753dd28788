package org.keepsake.view.layout;

import java.util.ArrayList;
import java.util.List;
import org.keepsake.text.ControlPictures;

/**
 * The characters of a row as they are shown, which may be others than the text has: control
 * characters are shown as pictures of them, and a stretch may be shown as something else, or have
 * something put in before it, as an input method does. Columns count UTF-16 units, of the row or of
 * what is shown.
 */
public final class RowText {
    /**
     * What is shown in place of some columns of a row.
     *
     * @param from the first column
     * @param to behind the last one; the same as {@code from} for what is put in
     * @param shown what is shown there
     */
    public record Stand(int from, int to, String shown) {}

    private final String shown;
    private final List<Stand> stands;

    private RowText(String shown, List<Stand> stands) {
        this.shown = shown;
        this.stands = stands;
    }

    /**
     * A row as it is shown.
     *
     * @param row the characters of the text
     * @param stands in the order of the row, none overlapping another
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

    /** What is shown. */
    public String shown() {
        return shown;
    }

    /**
     * Columns of what is shown.
     *
     * @param from the first
     * @param to behind the last
     */
    public record Range(int from, int to) {}

    /** What is put in and is not in the text. */
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

    /** The column that a column of the row is shown at; within a stand, where that begins. */
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

    /** The column that a caret at a column of the row is shown at: behind what is put in there. */
    public int caretColumn(int column) {
        int inserted = 0;
        for (Stand stand : stands) {
            if (stand.from == column && stand.to == column) {
                inserted += stand.shown.length();
            }
        }
        return shownColumn(column) + inserted;
    }

    /** The column of the row that is shown at a column; within a stand, its nearer end. */
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

package org.keepsake.print;

import org.keepsake.text.ControlPictures;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * Divides a text into printed lines, from any of their beginnings on: after a space where there is
 * one, otherwise anywhere. A line goes on below its indentation. Reads a few kilobytes at a time,
 * however long a line is.
 */
final class LineBreaker {
    /** A place between two characters: a row of the text, and a column of it. */
    private record Place(Rows.Row row, String characters, int column) {
        boolean isAtEndOfRow() {
            return column >= characters.length();
        }
    }

    private final Rows rows;
    private final PageGrid grid;
    private Place at;

    /** The cells before the continuation of the line at hand. */
    private int indent;

    private boolean ended;

    LineBreaker(Text text, long from, PageGrid grid) {
        this.rows = text.rows();
        this.grid = grid;
        Rows.Row row = rows.rowAt(from);
        at = new Place(row, characters(row), rows.column(row, from));
        if (!isAtStartOfLine()) {
            indent = indent(characters(rows.rowAt(text.lineStart(row.line()))));
        }
    }

    private boolean isAtStartOfLine() {
        return at.row.first() && at.column == 0;
    }

    /** The cells of the spaces and tabs that a line begins with; of a deep one, half the page. */
    private int indent(String line) {
        int cells = 0;
        for (int i = 0; i < line.length() && isSpace(line.charAt(i)); i++) {
            cells += width(line.charAt(i), cells);
        }
        return Math.min(cells, (grid.columns() - 1) / 2);
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t';
    }

    private int width(int character, int cells) {
        return character == '\t'
                ? grid.tabSize() - cells % grid.tabSize()
                : CellWidth.of(character);
    }

    private String characters(Rows.Row row) {
        return ControlPictures.show(rows.string(row.index()));
    }

    /** Whether there is another line. */
    boolean hasNext() {
        return !ended;
    }

    /** The offset of the first byte of the next line. */
    long offset() {
        return rows.offset(at.row.index(), at.column);
    }

    /** Returns the next line. */
    PrintedLine next() {
        int line = at.row.line();
        boolean first = isAtStartOfLine();
        if (first) {
            indent = indent(at.characters);
        }
        int start = first ? 0 : indent;
        StringBuilder printed = new StringBuilder(" ".repeat(start));
        int cells = start;
        boolean word = false;
        Place afterSpace = at;
        int printedToSpace = 0;
        while (true) {
            if (at.isAtEndOfRow()) {
                if (at.row.last()) {
                    goToNextRow();
                    break;
                }
                goToNextRow();
                continue;
            }
            int character = at.characters.codePointAt(at.column);
            int width = width(character, cells);
            boolean space = isSpace(character);
            if (cells > start && cells + width > grid.columns()) {
                if (space) {
                    skip(character);
                } else if (printedToSpace > 0) {
                    at = afterSpace;
                    printed.setLength(printedToSpace);
                }
                break;
            }
            if (character == '\t') {
                printed.append(" ".repeat(Math.min(width, grid.columns() - cells)));
            } else {
                printed.appendCodePoint(character);
            }
            cells += width;
            skipWithinRow(character);
            word |= !space;
            if (space && word) {
                afterSpace = at;
                printedToSpace = printed.length();
            }
        }
        return new PrintedLine(line, first, printed.toString());
    }

    private void skipWithinRow(int character) {
        at = new Place(at.row, at.characters, at.column + Character.charCount(character));
    }

    /** Skips a space at which a line is broken; if nothing follows it, there is no other line. */
    private void skip(int space) {
        skipWithinRow(space);
        if (at.isAtEndOfRow() && at.row.last()) {
            goToNextRow();
        }
    }

    private void goToNextRow() {
        int next = at.row.index() + 1;
        if (next == rows.count()) {
            ended = true;
        } else {
            Rows.Row row = rows.row(next);
            at = new Place(row, characters(row), 0);
        }
    }
}

package org.keepsake.print;

import java.util.ArrayList;
import java.util.List;
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
    private final PrintArea area;
    private Place at;

    /** The room before the continuation of the line at hand. */
    private double indent;

    private boolean ended;

    LineBreaker(Text text, long from, PrintArea area) {
        this.rows = text.rows();
        this.area = area;
        Rows.Row row = rows.rowAt(from);
        at = new Place(row, characters(row), rows.column(row, from));
        if (!isAtStartOfLine()) {
            indent = indent(characters(rows.rowAt(text.lineStart(row.line()))));
        }
    }

    private boolean isAtStartOfLine() {
        return at.row.first() && at.column == 0;
    }

    /** The width of the spaces and tabs that a line begins with; of deep ones, half the page. */
    private double indent(String line) {
        double x = 0;
        for (int i = 0; i < line.length() && isSpace(line.charAt(i)); i++) {
            x = after(line.charAt(i), x);
        }
        return Math.min(x, area.space() * Math.floor((area.width() / area.space() - 1) / 2));
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t';
    }

    /** Where what follows a character at {@code x} begins. */
    private double after(int character, double x) {
        return character == '\t' ? area.tabStop(x) : x + area.advances().of(character);
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
        double start = first ? 0 : indent;
        StringBuilder printed = new StringBuilder();
        double x = start;
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
            double next = after(character, x);
            boolean space = isSpace(character);
            if (!printed.isEmpty() && next > area.width()) {
                if (space) {
                    skip(character);
                } else if (printedToSpace > 0) {
                    at = afterSpace;
                    printed.setLength(printedToSpace);
                }
                break;
            }
            printed.appendCodePoint(character);
            x = next;
            skipWithinRow(character);
            word |= !space;
            if (space && word) {
                afterSpace = at;
                printedToSpace = printed.length();
            }
        }
        return new PrintedLine(line, first, runs(printed.toString(), start));
    }

    private List<PrintedLine.Run> runs(String printed, double start) {
        List<PrintedLine.Run> runs = new ArrayList<>();
        double x = start;
        int from = 0;
        for (int tab = printed.indexOf('\t'); tab >= 0; tab = printed.indexOf('\t', from)) {
            x = area.tabStop(add(printed.substring(from, tab), x, runs));
            from = tab + 1;
        }
        add(printed.substring(from), x, runs);
        return runs;
    }

    /** Returns where what follows begins. */
    private double add(String characters, double x, List<PrintedLine.Run> runs) {
        if (!characters.isEmpty()) {
            runs.add(new PrintedLine.Run(x, characters));
        }
        return x + characters.codePoints().mapToDouble(area.advances()::of).sum();
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

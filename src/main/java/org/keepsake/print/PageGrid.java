package org.keepsake.print;

/**
 * What fits on a page, in cells of a fixed-width font.
 *
 * @param columns cells in a line, at least 2
 * @param rows lines on a page, at least 1
 * @param tabSize the distance between tab stops in cells, at least 1
 */
public record PageGrid(int columns, int rows, int tabSize) {
    public PageGrid {
        if (columns < 2 || rows < 1 || tabSize < 1) {
            throw new IllegalArgumentException(columns + " × " + rows + ", " + tabSize);
        }
    }
}

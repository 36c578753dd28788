package org.keepsake.ui.status;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.keepsake.text.Figures;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Caret;

/**
 * The size of what is selected.
 *
 * @param figures words and characters, each caret's taken by itself
 * @param lines lines of which something is selected, at least 1; a line at whose start a selection
 *     ends is not one of them
 */
record SelectedFigures(Figures figures, long lines) {

    /**
     * Counts what {@code selected} select, in one pass over it.
     *
     * @param selected carets that do not overlap, none of them empty
     * @throws java.util.concurrent.CancellationException when {@code cancelled} returns true
     */
    static SelectedFigures of(List<Caret> selected, Text text, BooleanSupplier cancelled) {
        Figures figures = Figures.NONE;
        long lines = 0;
        int last = -1;
        for (Caret caret :
                selected.stream().sorted(Comparator.comparingLong(Caret::start)).toList()) {
            figures = figures.plus(Figures.of(text, caret.start(), caret.end(), cancelled));
            int first = Math.max(last + 1, text.position(caret.start()).line());
            last = Math.max(last, text.position(caret.end() - 1).line());
            lines += Math.max(0, last - first + 1);
        }
        return new SelectedFigures(figures, lines);
    }
}

package org.keepsake.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepsake.text.Text;
import org.keepsake.view.row.RowNode;
import org.keepsake.view.screen.GutterMark;

/** The marks of the visible rows. A row is asked for once, and again when it or they change. */
final class Decorations {
    private final Map<RowNode, List<GutterMark>> known = new HashMap<>();
    private Decorator decorator = Decorator.NONE;

    void setDecorator(Decorator now) {
        decorator = now;
        clear();
    }

    /** Forgets all marks, so that they are asked for again. */
    void clear() {
        known.clear();
    }

    /** Has a row show its marks. */
    void show(RowNode row, Text text) {
        boolean touched = row.takeTouched();
        if (touched || !known.containsKey(row)) {
            long from = row.row().start();
            long to = row.row().end();
            row.mark(decorator.marks(text, from, to));
            known.put(row, decorator.gutterMarks(text, from, to));
        }
    }

    /** Forgets the marks of all other rows. */
    void keep(Set<RowNode> shown) {
        known.keySet().retainAll(shown);
    }

    /** What is in the gutter beside each of the visible rows. */
    Map<RowNode, List<GutterMark>> gutter() {
        return known;
    }
}

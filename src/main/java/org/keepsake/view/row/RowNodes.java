package org.keepsake.view.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Edit;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;
import org.keepsake.view.layout.Indentation;
import org.keepsake.view.layout.LaidRow;
import org.keepsake.view.layout.LaidRows;
import org.keepsake.view.layout.RowText;
import org.keepsake.view.layout.WrappedRows;

/**
 * The rows that are laid out: those on the screen, and some that a caret passed or that were on the
 * screen recently. An edit touches the rows of the lines that it changed; the others just move.
 */
public final class RowNodes implements LaidRows {
    /** How many rows that are not on the screen are kept. */
    private static final int KEPT = 100;

    private final Map<Integer, RowNode> nodes = new HashMap<>();
    private final Set<RowNode> stale = new HashSet<>();
    private final Deque<RowNode> spare = new ArrayDeque<>();
    private final Wrapping wrapping = new Wrapping();
    private final WrappedRows wrapped = new WrappedRows(wrapping);
    private Text text = Text.empty();
    private Rows rows = text.rows();
    private @Nullable TextLook look;
    private @Nullable Composition composition;
    private @Nullable Drawable drawable;
    private LetterStyles styles = LetterStyles.NONE;
    private long laidOut;

    /**
     * Shows another text.
     *
     * @param edit how it differs from the current one
     */
    public void become(Text now, Edit edit) {
        Edit lines = reach(edit, now);
        int moreLines = now.lineCount() - text.lineCount();
        int moreRows = now.rows().count() - rows.count();
        List<RowNode> before = List.copyOf(nodes.values());
        text = now;
        rows = now.rows();
        wrapped.become(now, edit);
        nodes.clear();
        List<RowNode> touched = new ArrayList<>();
        for (RowNode node : before) {
            if (node.row().end() < lines.start()) {
                nodes.put(node.row().index(), node);
            } else if (node.row().start() > edit.endBefore()) {
                if (node.row().start() <= lines.endBefore()) {
                    stale.add(node);
                }
                node.shift(moreRows, moreLines, lines.growth());
                nodes.put(node.row().index(), node);
            } else {
                touched.add(node);
            }
        }
        for (RowNode node : touched) {
            int index = node.row().index();
            if (index < rows.count() && !nodes.containsKey(index)) {
                nodes.put(index, node);
                stale.add(node);
            } else {
                drop(node);
            }
        }
    }

    /**
     * The range whose rows may have changed. It is the edit itself, because the neighbouring rows
     * end at a line break; but in a long line an edit moves all the cuts between rows.
     */
    private Edit reach(Edit edit, Text now) {
        boolean cut = rows.hasLongLines() || now.rows().hasLongLines();
        return cut ? edit.wholeLines(text, now) : edit;
    }

    public void look(TextLook now) {
        if (!now.equals(look)) {
            if (drawable == null || !drawable.font().equals(now.font())) {
                drawable = new Drawable(now.font());
            }
            look = now;
            wrapping.become(now, drawable);
            wrapped.clear();
            stale.addAll(nodes.values());
        }
    }

    public @Nullable TextLook look() {
        return look;
    }

    /** Sets the source of styles. */
    public void setStyles(LetterStyles now) {
        styles = now;
        restyle();
    }

    /** Asks for the styles again; rows whose styles are the same are not laid out. */
    public void restyle() {
        stale.addAll(nodes.values());
    }

    /** Shows a composition, or none. */
    public void compose(@Nullable Composition now) {
        for (Composition one : new Composition[] {composition, now}) {
            if (one != null) {
                nodes.values().stream()
                        .filter(node -> touches(node.row(), one.at()))
                        .forEach(stale::add);
            }
        }
        composition = now;
    }

    private static boolean touches(Rows.Row row, long offset) {
        return row.start() <= offset && offset <= row.end();
    }

    /** How many rows have been laid out so far. */
    public long laidOut() {
        return laidOut;
    }

    /** Discards rows that are not on the screen, except for a few. */
    public void keep(Set<RowNode> onScreen) {
        if (nodes.size() <= onScreen.size() + KEPT) {
            return;
        }
        nodes.values()
                .removeIf(node -> {
                    boolean goes = !onScreen.contains(node);
                    if (goes) {
                        drop(node);
                    }
                    return goes;
                });
    }

    private void drop(RowNode node) {
        stale.remove(node);
        if (spare.size() < KEPT) {
            spare.add(node);
        }
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public int count() {
        return rows.count();
    }

    @Override
    public RowNode row(int index) {
        RowNode node = nodes.get(index);
        if (node != null && !stale.contains(node)) {
            return node;
        }
        return laid(wraps() ? wrapped.row(index) : rows.row(index));
    }

    private boolean wraps() {
        return look != null && look.wraps() && rows.hasLongLines();
    }

    private RowNode laid(Rows.Row row) {
        RowNode node = nodes.get(row.index());
        if (node != null && !stale.remove(node)) {
            return node;
        }
        if (node == null) {
            node = spare.isEmpty() ? new RowNode() : spare.pop();
            nodes.put(row.index(), node);
        }
        lay(node, row);
        return node;
    }

    private void lay(RowNode node, Rows.Row row) {
        if (look == null) {
            throw new IllegalStateException("no font yet");
        }
        String characters = text.string(row.start(), row.end());
        List<RowText.Stand> composed = composed(row);
        // An edit in a long line moves all of its rows, and leaves most of them as they are.
        RowText shown =
                composed.isEmpty() && node.isPlainly(characters, look)
                        ? node.shown()
                        : RowText.of(characters, stands(characters, composed));
        Indentation indentation = indentation(row, shown, look);
        if (node.show(text, row, characters, shown, look, indentation, styles.runs(text, row))) {
            laidOut++;
        }
    }

    private Indentation indentation(Rows.Row row, RowText shown, TextLook in) {
        return row.first()
                ? in.indentation(shown.shown())
                : wrapping.continued(text, text.lineStart(row.line()));
    }

    private List<RowText.Stand> stands(String characters, List<RowText.Stand> composed) {
        List<RowText.Stand> stands = new ArrayList<>(composed);
        if (drawable != null) {
            stands.addAll(drawable.stands(characters));
        }
        stands.sort(Comparator.comparingInt(RowText.Stand::from));
        return stands;
    }

    private List<RowText.Stand> composed(Rows.Row row) {
        Composition composed = composition;
        if (composed == null
                || !touches(row, composed.at())
                || (composed.at() == row.end() && !row.last())) {
            return List.of();
        }
        int column = text.rows().column(row, composed.at());
        return List.of(new RowText.Stand(column, column, composed.string(), composed.caret()));
    }

    @Override
    public RowNode rowOf(long offset) {
        for (RowNode node : nodes.values()) {
            Rows.Row row = node.row();
            boolean inside =
                    offset >= row.start()
                            && (offset < row.end() || (offset == row.end() && row.last()));
            if (inside && !stale.contains(node)) {
                return node;
            }
        }
        return laid(wraps() ? wrapped.rowAt(offset) : rows.rowAt(offset));
    }

    @Override
    public RowNode below(LaidRow row) {
        return (RowNode) LaidRows.super.below(row);
    }

    @Override
    public RowNode rowOf(long offset, boolean upstream) {
        return (RowNode) LaidRows.super.rowOf(offset, upstream);
    }
}

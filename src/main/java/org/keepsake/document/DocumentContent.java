package org.keepsake.document;

import java.util.function.Supplier;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.BasicTextModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.ControlPictures;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Rows;
import org.keepsake.text.Text;

/**
 * Lets the text control read the rope, a row at a time, and gathers what the control does to it.
 * What is a paragraph to the control is a row of the text (see {@link Rows}): a line, or a part of
 * a line that is too long to be laid out in one.
 *
 * <p>The control tells of one replacement in many small calls: the removal, then each line and each
 * line break. They are gathered here and become one edit of the rope when {@link DocumentModel}
 * asks for it, so a paste of a million lines is one tree operation.
 */
final class DocumentContent implements BasicTextModel.Content {

    /** A replacement as the control made it, in bytes of the text before it. */
    record Replacement(long from, long to, String with) {
        boolean isNothing() {
            return from == to && with.isEmpty();
        }
    }

    private final Supplier<Text> text;
    private final Supplier<LineBreak> firstBreak;
    private final StringBuilder inserted = new StringBuilder();
    private boolean writable = true;
    private boolean pending;
    private long from;
    private long to;
    private int firstLine;
    private String lineBreak = "";

    DocumentContent(Supplier<Text> text, Supplier<LineBreak> firstBreak) {
        this.text = text;
        this.firstBreak = firstBreak;
    }

    void setWritable(boolean writable) {
        this.writable = writable;
    }

    /** Takes what has been gathered, or null when there is nothing. */
    @Nullable Replacement take() {
        if (!pending) {
            return null;
        }
        Replacement replacement = new Replacement(from, to, inserted.toString());
        pending = false;
        inserted.setLength(0);
        return replacement;
    }

    @Override
    public int size() {
        return rows().count();
    }

    @Override
    public String getText(int row) {
        return ControlPictures.show(rows().string(row));
    }

    @Override
    public int insertTextSegment(int row, int column, String segment, StyleAttributeMap style) {
        begin(row, column);
        inserted.append(segment);
        return segment.length();
    }

    @Override
    public void insertLineBreak(int row, int column) {
        begin(row, column);
        if (lineBreak.isEmpty()) {
            lineBreak = LineBreaks.between(text.get(), firstLine, from, to, firstBreak.get());
        }
        inserted.append(lineBreak);
    }

    @Override
    public void removeRange(TextPos start, TextPos end) {
        begin(start.index(), start.offset());
        to = rows().offsetAfter(end.index(), end.offset());
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    private Rows rows() {
        return text.get().rows();
    }

    private void begin(int row, int column) {
        if (!pending) {
            pending = true;
            from = rows().offset(row, column);
            to = from;
            firstLine = rows().row(row).line();
            lineBreak = "";
        }
    }
}

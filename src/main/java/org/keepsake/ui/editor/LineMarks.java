package org.keepsake.ui.editor;

import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.keepsake.background.Job;
import org.keepsake.background.Latest;
import org.keepsake.compare.ChangedLines;
import org.keepsake.search.Matches;
import org.keepsake.text.Text;
import org.keepsake.view.screen.ScrollMarks;
import org.keepsake.view.screen.ScrollPlaces;

/**
 * Marks the lines that differ from the file, in the gutter and beside the scroll bar, and there the
 * matches too. A worker compares; the row that is being edited is marked at once.
 */
public final class LineMarks {
    /** How soon marks follow an edit. */
    private static final Duration DELAY = Duration.millis(100);

    private final Executor readers;

    /** Creates marks that are computed by {@code readers}. */
    public LineMarks(Executor readers) {
        this.readers = readers;
    }

    private record Found(ChangedLines changed, ScrollMarks scroll) {}

    /** Marks the lines of a document from now on. */
    public void installOn(Editor editor) {
        Latest latest = new Latest();
        PauseTransition delay = new PauseTransition(DELAY);
        delay.setOnFinished(e -> find(editor, latest));
        Runnable soon =
                () -> {
                    if (delay.getStatus() != Animation.Status.RUNNING) {
                        delay.playFromStart();
                    }
                };
        editor.document().textProperty().subscribe(soon);
        editor.document().modifiedProperty().subscribe(soon);
        editor.saveStateProperty().subscribe(soon);
        editor.text().highlights().matchesProperty().subscribe(soon);
        editor.text().view().wrapProperty().subscribe(soon);
    }

    private void find(Editor editor, Latest latest) {
        Text stored = editor.document().storedText();
        Text text = editor.document().text();
        Matches matches = editor.text().highlights().matchesProperty().get();
        boolean wrapped = editor.text().view().wrapProperty().get();
        latest.start(
                Job.of(cancelled -> find(stored, text, matches, wrapped, cancelled)),
                readers,
                found -> {
                    editor.text().highlights().show(found.changed);
                    editor.text().view().setScrollMarks(found.scroll);
                });
    }

    private static Found find(
            Text stored, Text text, Matches matches, boolean wrapped, BooleanSupplier cancelled) {
        ChangedLines changed = ChangedLines.between(stored, text, cancelled);
        Matches here = matches.size() == 0 ? Matches.none(text) : matches.moved(text);
        if (changed.size() == 0 && here.size() == 0) {
            return new Found(changed, ScrollMarks.NONE);
        }
        ScrollPlaces places = new ScrollPlaces(text, wrapped);
        return new Found(
                changed,
                ScrollMarks.NONE
                        .with("scroll-changed", ScrollMarks.Side.LEFT, slots(changed, places))
                        .with("scroll-match", ScrollMarks.Side.RIGHT, slots(here, places)));
    }

    private static BitSet slots(ChangedLines changed, ScrollPlaces places) {
        BitSet slots = new BitSet(ScrollMarks.SLOTS);
        for (int i = 0; i < changed.size(); i++) {
            long last = Math.max(changed.start(i), changed.end(i) - 1);
            slots.set(places.slot(changed.start(i)), places.slot(last) + 1);
        }
        return slots;
    }

    private static BitSet slots(Matches matches, ScrollPlaces places) {
        BitSet slots = new BitSet(ScrollMarks.SLOTS);
        int next = 0;
        for (int slot = 0; slot < ScrollMarks.SLOTS; slot++) {
            int first = next;
            next = matches.firstFrom(places.start(slot + 1));
            slots.set(slot, first < next);
        }
        return slots;
    }
}

package org.keepsake.ui.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlsfx.control.action.Action;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Keeps texts from being edited that may be about to be replaced by what was restored: a text that
 * was edited could only get its edits back as a second document of the same file. What is typed
 * meanwhile waits. For a moment such a text is out of sight as well: the first that is seen is what
 * the user left. FX thread.
 */
final class Curtain {
    /** How long a text may be hidden: what is there is better than nothing. */
    private static final Duration HIDDEN = Duration.seconds(1);

    /**
     * How long texts wait without a word: a folder may never answer, and it is the user's choice.
     */
    private static final Duration SILENT = Duration.seconds(5);

    /** Of a text that is in sight and not yet the one that can be edited. */
    private static final double DIMMED = 0.5;

    private final EditorTabs tabs;
    private final NoticePane.Notice notice;
    private final Runnable drawn;
    private final List<Editor> waiting = new ArrayList<>();
    private final PauseTransition hidden = new PauseTransition(HIDDEN);
    private final PauseTransition silent = new PauseTransition(SILENT);
    private Predicate<Editor> awaited = editor -> false;

    /**
     * Creates a curtain that hides nothing yet.
     *
     * @param drawn runs when the user does not want to wait any longer
     */
    Curtain(EditorTabs tabs, Messages messages, Runnable drawn) {
        this.tabs = tabs;
        this.drawn = drawn;
        notice =
                new NoticePane.Notice(
                        new NoticePane.Subject.Matter("edits are awaited"),
                        NoticePane.Kind.CAUTION,
                        IconShape.CLOCK,
                        messages.get("recovered.awaited"),
                        List.of(new Action(messages.get("recovered.now"), e -> draw())));
        hidden.setOnFinished(e -> waiting.forEach(editor -> editor.overlay().setOpacity(DIMMED)));
        silent.setOnFinished(e -> waiting.forEach(editor -> editor.notices().show(notice)));
        tabs.onAdded(editor ->
                editor.loadingProperty()
                        .subscribe(load -> {
                            if (load.isPresent() && awaited.test(editor)) {
                                hide(editor);
                            }
                        }));
    }

    /** Hides all texts, and those of files that are opened from now on. */
    void hideAll() {
        awaited = editor -> editor.file().isPresent();
        hidden.playFromStart();
        silent.playFromStart();
        tabs.all().forEach(this::hide);
    }

    /**
     * Hides the texts that are {@code stillAwaited}, now or when they are opened, and no others.
     */
    void hideOnly(Predicate<Editor> stillAwaited) {
        awaited = stillAwaited;
        List.copyOf(waiting).stream().filter(awaited.negate()).forEach(this::show);
        tabs.all().stream().filter(awaited).forEach(this::hide);
    }

    private void hide(Editor editor) {
        if (!waiting.contains(editor)) {
            waiting.add(editor);
            boolean atOnce = hidden.getStatus() == PauseTransition.Status.RUNNING;
            editor.overlay().setOpacity(atOnce ? 0 : DIMMED);
            editor.awaitedProperty().set(true);
        }
    }

    /** Shows all texts. */
    void showAll() {
        hideOnly(editor -> false);
    }

    /** Shows a text, if it is hidden. */
    private void show(Editor editor) {
        if (waiting.remove(editor)) {
            editor.overlay().setOpacity(1);
            editor.notices().hide(notice);
            editor.awaitedProperty().set(false);
        }
        if (waiting.isEmpty()) {
            hidden.stop();
            silent.stop();
        }
    }

    private void draw() {
        drawn.run();
        showAll();
    }
}

package org.keepsake.ui.close;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.keepsake.background.SaveQueue;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.save.SaveAllController;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.words.Messages;

/**
 * The only way to close a document or quit the program: waits for running saves, showing their
 * progress, and asks about edits that would be lost. Nothing blocks: each step continues when the
 * one before it has ended.
 */
public final class CloseController {
    private final Messages messages;
    private final Prompts prompts;
    private final SaveController saves;
    private final SaveAllController saveAlls;
    private final SaveQueue queue;
    private final Supplier<Optional<Editor>> front;
    private final Consumer<Editor> bringToFront;
    private final StuckSaves stuck;
    private final BooleanSupplier keepsEdits;
    private final Set<Editor> closing = new HashSet<>();
    private boolean leaving;
    private Predicate<Editor> endsProgram = editor -> false;

    /** The documents that the user has chosen to save in order to quit. */
    private List<Editor> chosen = List.of();

    private Optional<Editor> before = Optional.empty();

    /** Ends the wait of a program that is about to quit; does nothing unless it waits. */
    private Runnable takeBack = () -> {};

    /**
     * Creates the controller.
     *
     * @param front the document in front, which is shown again when the user decides to stay
     * @param bringToFront shows a document that is waited for or asked about
     * @param keepsEdits whether unsaved edits are back at the next start, so that quitting loses
     *     none
     */
    public CloseController(
            Messages messages,
            Prompts prompts,
            SaveController saves,
            SaveAllController saveAlls,
            SaveQueue queue,
            Supplier<Optional<Editor>> front,
            Consumer<Editor> bringToFront,
            BooleanSupplier keepsEdits) {
        this.messages = messages;
        this.prompts = prompts;
        this.saves = saves;
        this.saveAlls = saveAlls;
        this.queue = queue;
        this.front = front;
        this.bringToFront = bringToFront;
        this.keepsEdits = keepsEdits;
        this.stuck = new StuckSaves(queue, prompts);
    }

    /**
     * Runs {@code then} once {@code editor} has nothing left to lose; never, if the user keeps it
     * open. A second call while this is under way does nothing.
     */
    public void close(Editor editor, Runnable then) {
        close(editor, new Decisions(), then, () -> {});
    }

    /**
     * Closes documents, and asks once about those that have edits, if they are several: nothing is
     * closed before that. One that cannot be saved stays, and says why.
     *
     * @param close closes one by {@link #close(Editor, Decisions, Runnable, Runnable)}, and runs
     *     what it is given when that has ended, unless the user keeps it open
     */
    void closeAll(List<Editor> editors, Closing close) {
        List<Editor> open = editors.stream().filter(editor -> !closing.contains(editor)).toList();
        List<Editor> unsaved = open.stream().filter(CloseController::isAskedAbout).toList();
        Decisions decisions = new Decisions();
        Runnable goOn =
                () ->
                        closeInOrder(
                                open.stream()
                                        .sorted(Comparator.comparing(CloseController::rank))
                                        .toList(),
                                decisions,
                                close);
        if (unsaved.size() > 1) {
            decisions.ask(prompts, unsaved, false, goOn, () -> {});
        } else {
            goOn.run();
        }
    }

    /** What closes one of several documents. */
    @FunctionalInterface
    interface Closing {
        void close(Editor editor, Decisions decisions, Runnable goOn);
    }

    private static void closeInOrder(List<Editor> editors, Decisions decisions, Closing close) {
        if (!editors.isEmpty()) {
            List<Editor> others = editors.subList(1, editors.size());
            close.close(
                    editors.getFirst(), decisions, () -> closeInOrder(others, decisions, close));
        }
    }

    private static boolean isAskedAbout(Editor editor) {
        return editor.document().isModified() && !editor.isSaving();
    }

    /** What the user is asked about or may take back comes before what closes at once. */
    private static int rank(Editor editor) {
        return isAskedAbout(editor) ? 0 : editor.isSaving() ? 1 : 2;
    }

    /**
     * Closes a document, about which the user may have decided already.
     *
     * @param refused runs if it stays because it could not be saved
     */
    void close(Editor editor, Decisions decisions, Runnable then, Runnable refused) {
        if (closing.add(editor)) {
            Runnable close =
                    () -> {
                        closing.remove(editor);
                        then.run();
                    };
            Runnable keep = () -> closing.remove(editor);
            Runnable notSaved =
                    () -> {
                        keep.run();
                        bringToFront.accept(editor);
                        saves.addToRefusal(editor, messages.get("stillopen.tab"));
                        if (editor.saveStateProperty().get() instanceof SaveState.Failed) {
                            refused.run();
                        }
                    };
            WayOut out = new WayOut(false, close, close, notSaved, keep);
            if (editor.isSaving() || !editor.document().isModified()) {
                settle(editor, out);
            } else if (decisions.isDiscarded(editor)) {
                close.run();
            } else if (decisions.isWanted(editor)) {
                save(editor, () -> settle(editor, out), out);
            } else {
                settle(editor, out);
            }
        }
    }

    /**
     * Runs {@code then} once no document has anything left to lose and no save is running; never,
     * if the user keeps one open. The user may leave a save that does not respond behind: it then
     * keeps running. A second call while this is under way asks about such saves again.
     */
    public void leave(Supplier<List<Editor>> editors, Runnable then) {
        if (leaving) {
            stuck.askAgain();
        } else {
            leaving = true;
            before = front.get();
            chosen = List.of();
            settleAll(editors, new Decisions(), then);
        }
    }

    /**
     * Calls quitting off while it waits for saves, as the user goes on to something else. A
     * question that is being asked stays: it says that it belongs to quitting.
     */
    public void callOff() {
        takeBack.run();
    }

    /** Sets which document ends the program when it is closed. */
    void endsProgramWith(Predicate<Editor> which) {
        endsProgram = which;
    }

    /** Whether the program is about to quit, and the user has not changed their mind. */
    public boolean isLeaving() {
        return leaving;
    }

    /** Calls off quitting and returns to the document that was in front. */
    private void stay() {
        takeBack = () -> {};
        leaving = false;
        before.ifPresent(bringToFront);
        stuck.reset();
    }

    /**
     * Calls off quitting and leaves the document in front that was not saved, where a notice says
     * why. Those that are still to be saved need not wait for that, if it is known where.
     */
    private void notSaved(Editor editor) {
        before = Optional.of(editor);
        stay();
        saves.addToRefusal(editor, messages.get("stillopen.program"));
        saveAlls.saveOthers(editor, chosen);
    }

    /**
     * Settles one document after the other. While one is waited for, another can be edited, so all
     * of them are checked again each time, the last time when no save is running.
     */
    private void settleAll(Supplier<List<Editor>> editors, Decisions decisions, Runnable then) {
        takeBack = () -> {};
        editors.get().forEach(CloseController::cancelLoading);
        stuck.watch(editors.get());
        Runnable goOn = () -> settleAll(editors, decisions, then);
        List<Editor> unsaved =
                editors.get().stream()
                        .filter(editor -> !isSettled(editor, decisions))
                        .filter(editor -> !editor.isSaving() && !decisions.isWanted(editor))
                        .toList();
        if (unsaved.size() > 1) {
            Runnable decided =
                    () -> {
                        chosen = unsaved.stream().filter(decisions::isWanted).toList();
                        goOn.run();
                    };
            decisions.ask(prompts, unsaved, true, decided, this::stay);
            return;
        }
        Optional<Editor> next =
                editors.get().stream().filter(editor -> !isSettled(editor, decisions)).findFirst();
        if (next.isPresent()) {
            Editor editor = next.get();
            Runnable discard =
                    () -> {
                        decisions.discard(editor);
                        goOn.run();
                    };
            WayOut out = new WayOut(true, goOn, discard, () -> notSaved(editor), this::stay);
            if (decisions.takeWanted(editor) && !editor.isSaving()) {
                save(editor, goOn, out);
            } else {
                settle(editor, out);
            }
        } else if (!stuck.onlyGivenUpRunning()) {
            awaitWorkers(goOn);
        } else {
            then.run();
        }
    }

    /** Waits for saves that no tab waits for: cancelled ones, of which a part still runs. */
    private void awaitWorkers(Runnable goOn) {
        AtomicBoolean over = new AtomicBoolean();
        takeBack =
                () -> {
                    over.set(true);
                    stay();
                };
        Later.when(
                stuck::onlyGivenUpRunning,
                () -> {
                    if (!over.get()) {
                        goOn.run();
                    }
                },
                queue.busyProperty(),
                stuck.givenUpProperty());
    }

    private boolean isSettled(Editor editor, Decisions decisions) {
        if (isGivenUp(editor)) {
            return true;
        }
        boolean nothingToLose =
                keepsEdits.getAsBoolean()
                        || !editor.document().isModified()
                        || decisions.isDiscarded(editor);
        return nothingToLose && !editor.isSaving();
    }

    private boolean isGivenUp(Editor editor) {
        return editor.saveStateProperty().get() instanceof SaveState.Saving(var task)
                && stuck.isGivenUp(task);
    }

    private static void cancelLoading(Editor editor) {
        editor.loadingProperty().get().ifPresent(Task::cancel);
    }

    /** Waits for the save of a document, and asks about edits that it leaves. */
    private void settle(Editor editor, WayOut out) {
        cancelLoading(editor);
        if (editor.isSaving()) {
            bringToFront.accept(editor);
        }
        PendingClose pending = pending(editor, out);
        Later.when(
                () -> !editor.isSaving() || isGivenUp(editor),
                () -> {
                    if (!pending.end()) {
                        return;
                    }
                    boolean kept = leaving && keepsEdits.getAsBoolean();
                    if (editor.document().isModified() && !kept && !isGivenUp(editor)) {
                        ask(editor, out);
                    } else {
                        out.then().run();
                    }
                },
                editor.saveStateProperty(),
                stuck.givenUpProperty());
    }

    private void ask(Editor editor, WayOut out) {
        bringToFront.accept(editor);
        prompts.askAboutUnsaved(
                editor.name(),
                out.quits() || endsProgram.test(editor),
                answer -> {
                    switch (answer) {
                        case DISCARD -> out.discard().run();
                        case CANCEL -> out.stay().run();
                        case SAVE -> save(editor, () -> settle(editor, out), out);
                    }
                });
    }

    /**
     * Saves a document.
     *
     * @param edited runs if it was saved, and edited meanwhile
     */
    private void save(Editor editor, Runnable edited, WayOut out) {
        PendingClose pending = pending(editor, out);
        Runnable goOn =
                Later.once(() -> {
                    if (!pending.end()) {
                        return;
                    }
                    if (!editor.document().isModified() || isGivenUp(editor)) {
                        out.then().run();
                    } else if (editor.saveStateProperty().get() instanceof SaveState.Saved) {
                        edited.run();
                    } else {
                        out.notSaved().run();
                    }
                });
        saves.save(editor, goOn);
        stuck.watch(List.of(editor));
        Later.when(() -> isGivenUp(editor), goOn, stuck.givenUpProperty());
    }

    private PendingClose pending(Editor editor, WayOut out) {
        String key = out.quits() ? "closing.program" : "closing.tab";
        PendingClose pending =
                new PendingClose(editor, messages, messages.get(key, editor.name()), out.stay());
        if (out.quits()) {
            takeBack = pending::takeBack;
        }
        return pending;
    }
}

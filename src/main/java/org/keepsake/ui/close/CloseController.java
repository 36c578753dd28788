package org.keepsake.ui.close;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.keepsake.background.SaveQueue;
import org.keepsake.text.Text;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.SaveState;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.save.OfferedName;
import org.keepsake.ui.save.SaveAllController;
import org.keepsake.ui.save.SaveController;
import org.keepsake.ui.words.Messages;

/**
 * The only way to close a document or quit the program: waits for running saves, showing their
 * progress, and asks about edits that would be lost. Nothing blocks: each step continues when the
 * one before it has ended.
 */
public final class CloseController {
    private static final Runnable NOT_WAITING = () -> {};

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
    private Runnable takeBack = NOT_WAITING;

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
                    };
            settle(editor, new WayOut(false, close, close, notSaved, keep));
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
            settleAll(editors, new HashMap<>(), new HashSet<>(), then);
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

    private void askAboutAll(
            List<Editor> unsaved, Map<Editor, Text> discarded, Set<Editor> wanted, Runnable goOn) {
        prompts.askAboutAllUnsaved(
                unsaved.stream().map(CloseController::described).toList(),
                answer -> {
                    if (answer instanceof Prompts.AllUnsaved.Cancel) {
                        stay();
                        return;
                    }
                    Set<Integer> marked =
                            answer instanceof Prompts.AllUnsaved.Save(Set<Integer> places)
                                    ? places
                                    : Set.of();
                    for (int place = 0; place < unsaved.size(); place++) {
                        Editor editor = unsaved.get(place);
                        if (marked.contains(place)) {
                            wanted.add(editor);
                        } else {
                            discarded.put(editor, editor.document().text());
                        }
                    }
                    chosen = unsaved.stream().filter(wanted::contains).toList();
                    goOn.run();
                });
    }

    private static Prompts.UnsavedDocument described(Editor editor) {
        return new Prompts.UnsavedDocument(
                Messages.shortened(editor.name()),
                editor.file().map(Path::getParent).map(Path::toString).orElse(""),
                editor.file().isPresent()
                        ? ""
                        : OfferedName.beginning(editor.document().text()).orElse(""));
    }

    /** Calls off quitting and returns to the document that was in front. */
    private void stay() {
        takeBack = NOT_WAITING;
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
     *
     * @param discarded the texts that the user has given up
     * @param wanted the documents that the user wants saved without being asked again
     */
    private void settleAll(
            Supplier<List<Editor>> editors,
            Map<Editor, Text> discarded,
            Set<Editor> wanted,
            Runnable then) {
        takeBack = NOT_WAITING;
        editors.get().forEach(CloseController::cancelLoading);
        stuck.watch(editors.get());
        Runnable goOn = () -> settleAll(editors, discarded, wanted, then);
        List<Editor> unsaved =
                editors.get().stream()
                        .filter(editor -> !isSettled(editor, discarded.get(editor)))
                        .filter(editor -> !editor.isSaving() && !wanted.contains(editor))
                        .toList();
        if (unsaved.size() > 1) {
            askAboutAll(unsaved, discarded, wanted, goOn);
            return;
        }
        Optional<Editor> next =
                editors.get().stream()
                        .filter(editor -> !isSettled(editor, discarded.get(editor)))
                        .findFirst();
        if (next.isPresent()) {
            Editor editor = next.get();
            Runnable discard =
                    () -> {
                        discarded.put(editor, editor.document().text());
                        goOn.run();
                    };
            WayOut out = new WayOut(true, goOn, discard, () -> notSaved(editor), this::stay);
            if (wanted.remove(editor) && !editor.isSaving()) {
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

    private boolean isSettled(Editor editor, @Nullable Text discarded) {
        if (isGivenUp(editor)) {
            return true;
        }
        boolean nothingToLose =
                keepsEdits.getAsBoolean()
                        || !editor.document().isModified()
                        || editor.document().text() == discarded;
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

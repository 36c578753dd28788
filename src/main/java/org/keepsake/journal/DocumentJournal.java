package org.keepsake.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.text.Text;

/**
 * The journal of one document, from its first unsaved edit to the save that makes it unnecessary.
 *
 * <p>{@link #note}, {@link #forget}, {@link #saving} and {@link #storeWhole} may be called from any
 * thread, never wait and never fail. The work they request is done in steps of the {@link
 * Schedule}, which alone touch everything else.
 */
public final class DocumentJournal {
    private static final System.Logger LOG = System.getLogger(DocumentJournal.class.getName());

    /** How long an edit may wait to be written together with others. */
    static final Duration APPEND_AFTER = Duration.ofMillis(150);

    /** How long written data may wait for more before it is forced. */
    static final Duration FORCE_AFTER = Duration.ofMillis(500);

    /**
     * How long a document must have been modified before a big text that was only referenced is
     * stored.
     */
    static final Duration STORE_AFTER = Duration.ofSeconds(30);

    private final JournalFile file;
    private final Schedule schedule;

    private final PendingDraft pending = new PendingDraft();
    private final Lateness lateness = new Lateness();
    private final Backoff backoff;

    /** The texts that led to the latest draft, to write again when the journal is rewritten. */
    private final RecordedTexts texts = new RecordedTexts(RecordedTexts.REWRITTEN);

    /** The latest draft to keep; null if there is none. */
    private @Nullable Draft latest;

    /** The rewriting in progress outside the steps; null if no result is wanted. */
    private @Nullable Object rewriting;

    /** The stored text, if the file may no longer hold it because a save has begun. */
    private @Nullable Text uncertain;

    private boolean wholeWanted;
    private boolean compactable = true;
    private boolean forceDue;

    private interface Work {
        void run() throws IOException;
    }

    /** Creates a journal at {@code path}; the file is created when there is something to keep. */
    DocumentJournal(Path path, JournalFolder folder, FileOperations files, Schedule schedule) {
        this.file = new JournalFile(path, folder, files, schedule.clock());
        this.schedule = schedule;
        this.backoff = new Backoff(schedule, this::retry);
    }

    /** Continues a journal of an earlier session. */
    void succeed(FoundJournal found, Recovered recovered) {
        file.succeed(found);
        texts.startFrom(recovered.base());
        recovered.texts().forEach(texts::add);
    }

    /** Keeps the edits of a document. Of several drafts, the last one counts. */
    public void note(Draft draft) {
        ask(Optional.of(draft));
    }

    /** Stops keeping anything: the text is durable in its file, or was given up. */
    public void forget() {
        ask(Optional.empty());
    }

    private void ask(Optional<Draft> draft) {
        if (pending.ask(draft, schedule.nanoTime())) {
            schedule.run(APPEND_AFTER, this::take);
        }
    }

    /** Writes and forces everything as soon as possible. */
    public void flush() {
        schedule.run(Duration.ZERO, this::flushNow);
    }

    /** Records that {@code draft} is about to be saved to the document's own file. */
    public void saving(Draft draft) {
        schedule.run(Duration.ZERO, () -> markSaving(draft));
    }

    /** Stores a text that was only referenced, because another program is changing the file. */
    public void storeWhole() {
        schedule.run(Duration.ZERO, this::storeReferred);
    }

    /** How long the oldest edit that is not yet durable has been waiting. */
    public Duration lateness() {
        long now = schedule.nanoTime();
        return Duration.ofNanos(now - lateness.since(pending.since(now)));
    }

    /** Why edits are not durable; empty if nothing has failed lately. */
    public Optional<IOException> failure() {
        return lateness.failure();
    }

    private void take() {
        PendingDraft.Request request = pending.take();
        if (request == null) {
            return;
        }
        latest = request.draft().orElse(null);
        if (latest == null) {
            remove();
        } else {
            lateness.expect(request.since());
            if (!backoff.isWaiting() || file.open() != null) {
                attempt(this::write);
            }
        }
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void write() throws IOException {
        Draft draft = latest;
        WrittenJournal open = file.open();
        if (draft == null) {
            return;
        }
        texts.startFrom(draft.stored());
        texts.add(new RecordedText(draft.text(), schedule.clock().instant(), draft.undone()));
        if (open == null || !open.isOf(draft)) {
            wholeWanted = false;
            rewrite(draft);
            return;
        }
        open.append(draft);
        if (!forceDue) {
            forceDue = true;
            schedule.run(FORCE_AFTER, this::force);
        }
        wholeWanted |= open.hasOutgrownReference();
        if (wholeWanted || open.isTooLong()) {
            compact();
        }
    }

    private void force() {
        forceDue = false;
        WrittenJournal open = file.open();
        if (open != null && !lateness.isComplete()) {
            attempt(() -> force(open));
        }
    }

    private void force(WrittenJournal open) throws IOException {
        open.force();
        allIsDurable();
    }

    void flushNow() {
        take();
        if (file.open() == null) {
            attempt(this::write);
        }
        force();
    }

    private void markSaving(Draft draft) {
        take();
        uncertain = draft.stored();
        WrittenJournal open = file.open();
        if (open != null && open.isOf(draft)) {
            attempt(() -> {
                open.appendSaving(draft);
                force(open);
            });
        }
    }

    private void allIsDurable() {
        lateness.complete();
        backoff.reset();
    }

    /** Replaces this journal with a new one, which is durable then. */
    private void rewrite(Draft draft) throws IOException {
        rewriting = null;
        replaceBy(file.create(draft, texts.list(), mustBeWhole(draft)));
    }

    @SuppressWarnings("ReferenceEquality") // The same root means the same text.
    private boolean mustBeWhole(Draft draft) {
        return wholeWanted || draft.stored() == uncertain;
    }

    private void replaceBy(WrittenJournal fresh) throws IOException {
        file.replaceBy(fresh);
        compactable = true;
        wholeWanted = false;
        try {
            file.forceName();
        } catch (IOException e) {
            failed(e);
            return;
        }
        if (fresh.isByReference()) {
            schedule.run(STORE_AFTER, this::storeReferred);
        }
        allIsDurable();
        file.setPredecessorAside();
    }

    private void storeReferred() {
        WrittenJournal open = file.open();
        if (open != null && open.isByReference()) {
            wholeWanted = true;
            compact();
        }
    }

    /** Makes the journal shorter, or stores all texts: outside the steps, if it is big. */
    private void compact() {
        Draft draft = latest;
        WrittenJournal open = file.open();
        if (draft == null || open == null || !open.isOf(draft) || !compactable) {
            return;
        }
        compactable = false;
        if (!open.isBig()) {
            try {
                rewrite(draft);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Not compacted: " + file, e);
            }
            return;
        }
        Object work = new Object();
        rewriting = work;
        List<RecordedText> earlier = texts.list();
        boolean whole = mustBeWhole(draft);
        schedule.background(() -> {
            try {
                WrittenJournal fresh = file.create(draft, earlier, whole);
                schedule.run(Duration.ZERO, () -> finish(work, fresh));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Not compacted: " + file, e);
            }
        });
    }

    /** Replaces the journal with the new one, and adds what was typed meanwhile. */
    private void finish(Object work, WrittenJournal fresh) {
        Draft draft = latest;
        if (rewriting != work || draft == null || !fresh.isOf(draft)) {
            file.discard(fresh);
            return;
        }
        rewriting = null;
        attempt(() -> {
            try {
                fresh.append(draft);
            } catch (IOException e) {
                file.discard(fresh);
                throw e;
            }
            replaceBy(fresh);
        });
    }

    /** Leaves the file as it is; the next attempt writes a new one. */
    private void failed(IOException why) {
        if (lateness.fail(why)) {
            LOG.log(System.Logger.Level.WARNING, "Edits are not kept: " + file, why);
        }
        file.close();
        backoff.start();
    }

    private void retry() {
        if (file.open() == null) {
            attempt(this::write);
        }
    }

    private void remove() {
        rewriting = null;
        texts.clear();
        allIsDurable();
        file.remove();
    }
}

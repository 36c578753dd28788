package org.keepsake.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Path path;
    private final JournalFolder folder;
    private final FileOperations files;
    private final Schedule schedule;

    /** What to write next; null if nothing. */
    private final AtomicReference<@Nullable Wish> waiting = new AtomicReference<>();

    /** When the oldest data that is not forced was written; 0 if all is forced. */
    private volatile long unforcedSince;

    private volatile @Nullable IOException failure;

    /** The latest draft to keep; null if there is none. */
    private @Nullable Draft latest;

    private @Nullable WrittenJournal written;

    /**
     * The rewriting in progress outside the steps; null if there is none, or its result is no
     * longer wanted.
     */
    private @Nullable Object rewriting;

    /** The stored text, if the file may no longer hold it because a save has begun. */
    private @Nullable Text uncertain;

    /** A torn journal that this one replaces. */
    private @Nullable Path predecessor;

    private boolean onDisk;
    private boolean wholeWanted;
    private boolean compactable = true;
    private boolean forceDue;
    private boolean retryDue;
    private Duration pause = FIRST_PAUSE;

    /**
     * A request.
     *
     * @param draft what to keep; empty to keep nothing
     * @param since when the first request came that no step has seen, in nanoseconds
     */
    private record Wish(Optional<Draft> draft, long since) {}

    private interface Work {
        void run() throws IOException;
    }

    /** Creates a journal at {@code path}; the file is created when there is something to keep. */
    DocumentJournal(Path path, JournalFolder folder, FileOperations files, Schedule schedule) {
        this.path = path;
        this.folder = folder;
        this.files = files;
        this.schedule = schedule;
    }

    /** Continues a journal of an earlier session. */
    void succeed(FoundJournal found) {
        onDisk = path.equals(found.path());
        predecessor = onDisk ? null : found.path();
    }

    /** Keeps the edits of a document. Of several drafts, the last one counts. */
    public void note(Draft draft) {
        wish(Optional.of(draft));
    }

    /** Stops keeping anything: the text is durable in its file, or was given up. */
    public void forget() {
        wish(Optional.empty());
    }

    private void wish(Optional<Draft> draft) {
        long now = schedule.nanoTime();
        Wish before =
                waiting.getAndUpdate(wish -> new Wish(draft, wish == null ? now : wish.since()));
        if (before == null) {
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
        Wish wish = waiting.get();
        long since = wish == null || wish.draft().isEmpty() ? now : wish.since();
        long unforced = unforcedSince;
        return Duration.ofNanos(now - (unforced == 0 ? since : Math.min(unforced, since)));
    }

    /** Why edits are not durable; empty if nothing has failed lately. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    private void take() {
        Wish wish = waiting.getAndSet(null);
        if (wish == null) {
            return;
        }
        latest = wish.draft().orElse(null);
        if (latest == null) {
            remove();
        } else {
            if (unforcedSince == 0) {
                unforcedSince = wish.since();
            }
            if (!retryDue || written != null) {
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
        WrittenJournal open = written;
        if (draft == null) {
            return;
        }
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
        WrittenJournal open = written;
        if (open != null && unforcedSince != 0) {
            attempt(() -> {
                open.force();
                allIsDurable();
            });
        }
    }

    void flushNow() {
        take();
        if (written == null) {
            attempt(this::write);
        }
        force();
    }

    private void markSaving(Draft draft) {
        take();
        uncertain = draft.stored();
        WrittenJournal open = written;
        if (open != null && open.isOf(draft)) {
            attempt(() -> {
                open.appendSaving(draft);
                open.force();
                allIsDurable();
            });
        }
    }

    private void allIsDurable() {
        unforcedSince = 0;
        failure = null;
        pause = FIRST_PAUSE;
    }

    /** Replaces this journal with a new one, which is durable then. */
    private void rewrite(Draft draft) throws IOException {
        rewriting = null;
        Path temporary = folder.temporary(path);
        try {
            folder.make();
            WrittenJournal fresh = create(temporary, draft, mustBeWhole(draft));
            replace(fresh, temporary);
        } catch (IOException e) {
            delete(temporary, e);
            throw e;
        }
    }

    @SuppressWarnings("ReferenceEquality") // The same root means the same text.
    private boolean mustBeWhole(Draft draft) {
        return wholeWanted || draft.stored() == uncertain;
    }

    private WrittenJournal create(Path temporary, Draft draft, boolean whole) throws IOException {
        return WrittenJournal.create(
                temporary, draft, whole, files, schedule.clock(), folder.limits());
    }

    private void replace(WrittenJournal fresh, Path temporary) throws IOException {
        try {
            fresh.force();
            files.moveAtomically(temporary, path);
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
        // From here on the old journal has no name.
        close();
        written = fresh;
        onDisk = true;
        compactable = true;
        wholeWanted = false;
        try {
            files.forceDirectory(folder.session());
        } catch (IOException e) {
            failed(e);
            return;
        }
        if (fresh.isByReference()) {
            schedule.run(STORE_AFTER, this::storeReferred);
        }
        allIsDurable();
        setPredecessorAside();
    }

    private void setPredecessorAside() {
        Path torn = predecessor;
        predecessor = null;
        if (torn != null) {
            try {
                folder.setAside(torn);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Left over: " + torn, e);
            }
        }
    }

    private void storeReferred() {
        WrittenJournal open = written;
        if (open != null && open.isByReference()) {
            wholeWanted = true;
            compact();
        }
    }

    /**
     * Rewrites the journal, to make it shorter or to store all texts: outside the steps, if it is
     * big.
     */
    private void compact() {
        Draft draft = latest;
        WrittenJournal open = written;
        if (draft == null || open == null || !open.isOf(draft) || !compactable) {
            return;
        }
        compactable = false;
        if (!open.isBig()) {
            try {
                rewrite(draft);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Not compacted: " + path, e);
            }
            return;
        }
        Object work = new Object();
        rewriting = work;
        boolean whole = mustBeWhole(draft);
        Path temporary = folder.temporary(path);
        schedule.background(() -> {
            try {
                WrittenJournal fresh = create(temporary, draft, whole);
                // Forces most of the data, so that little is left for the step.
                fresh.force();
                schedule.run(Duration.ZERO, () -> finish(work, fresh, temporary));
            } catch (IOException e) {
                delete(temporary, e);
                LOG.log(System.Logger.Level.WARNING, "Not compacted: " + path, e);
            }
        });
    }

    /** Replaces the journal with the new one, and adds what was typed meanwhile. */
    private void finish(Object work, WrittenJournal fresh, Path temporary) {
        Draft draft = latest;
        if (rewriting != work || draft == null || !fresh.isOf(draft)) {
            fresh.close();
            delete(temporary, new IOException("Overtaken"));
            return;
        }
        rewriting = null;
        attempt(() -> {
            try {
                fresh.append(draft);
                replace(fresh, temporary);
            } catch (IOException e) {
                fresh.close();
                delete(temporary, e);
                throw e;
            }
        });
    }

    /** Leaves the file as it is; the next attempt writes a new one. */
    private void failed(IOException why) {
        if (failure == null) {
            LOG.log(System.Logger.Level.WARNING, "Edits are not kept: " + path, why);
        }
        failure = why;
        close();
        if (!retryDue) {
            retryDue = true;
            schedule.run(pause, this::retry);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    private void retry() {
        retryDue = false;
        if (written == null) {
            attempt(this::write);
        }
    }

    private void remove() {
        close();
        rewriting = null;
        allIsDurable();
        setPredecessorAside();
        if (onDisk) {
            onDisk = false;
            try {
                files.delete(path);
                files.forceDirectory(folder.session());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Left over: " + path, e);
            }
        }
    }

    private void delete(Path temporary, IOException why) {
        try {
            files.delete(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void close() {
        WrittenJournal open = written;
        written = null;
        if (open != null) {
            open.close();
        }
    }
}

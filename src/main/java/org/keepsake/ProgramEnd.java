package org.keepsake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.keepsake.journal.JournalFolder;

/**
 * The end of the program, by a signal or because its window was closed: edits that are to be kept
 * are written down first, and no dead storage can keep the process alive.
 */
final class ProgramEnd {
    private static final System.Logger LOG = System.getLogger(ProgramEnd.class.getName());

    /** Sessions kill what takes longer to end. */
    private static final Duration PATIENCE_AT_SIGNAL = Duration.ofSeconds(3);

    private static final Duration PATIENCE_AT_QUIT = Duration.ofSeconds(10);

    private static final Duration PATIENCE_FOR_THE_SESSION = Duration.ofSeconds(2);

    private final JournalFolder journals;

    /** A signal ends the program without a question, so the edits are kept then. */
    private final Thread hook;

    private volatile Supplier<Future<?>> session = () -> CompletableFuture.completedFuture(null);

    ProgramEnd(JournalFolder journals) {
        this.journals = journals;
        hook = Thread.ofPlatform().unstarted(this::signalled);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Has what is open remembered when a signal ends the program, as it is at that moment.
     *
     * @param keep is called on the FX thread; its future completes when all is written
     */
    void atSignal(Supplier<Future<?>> keep) {
        session = keep;
    }

    private void signalled() {
        FutureTask<Future<?>> asked = new FutureTask<>(session::get);
        Platform.runLater(asked);
        keepEdits(PATIENCE_AT_SIGNAL);
        try {
            long patience = PATIENCE_FOR_THE_SESSION.toMillis();
            asked.get(patience, TimeUnit.MILLISECONDS).get(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "The session was not kept", e);
        }
    }

    /** Has the edits kept, on the thread that is returned; a signal no longer has to. */
    Thread begin() {
        return Thread.ofPlatform()
                .name("keepsake-journal-end")
                .start(() -> {
                    keepEdits(PATIENCE_AT_QUIT);
                    forgetHook();
                });
    }

    /**
     * Ends the JVM when the toolkit has ended, although a save is still running: one that does not
     * answer, and that the user has given up. In any other case the JVM waits for its workers; this
     * one may be in a system call that never returns. Nor is it an exit: that would wait for
     * shutdown hooks, and those of others may want the same dead storage.
     *
     * @param session is waited for as well, but not for long: it may be on the same storage
     */
    static void haltAfter(Thread toolkit, Thread journals, Future<?> session) {
        Thread.ofPlatform()
                .name("keepsake-halt")
                .daemon()
                .start(() -> {
                    try {
                        toolkit.join();
                        journals.join(PATIENCE_AT_QUIT);
                        session.get(PATIENCE_FOR_THE_SESSION.toMillis(), TimeUnit.MILLISECONDS);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    } catch (ExecutionException | TimeoutException e) {
                        LOG.log(System.Logger.Level.WARNING, "The session was not kept", e);
                    }
                    Runtime.getRuntime().halt(0);
                });
    }

    /**
     * Has all edits written down that are to be kept, to be there at the next start.
     *
     * @param patience how long a folder may take that does not answer
     */
    private void keepEdits(Duration patience) {
        try (journals) {
            if (!journals.flush(patience)) {
                LOG.log(System.Logger.Level.WARNING, "Edits were not all kept in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The journals were not closed", e);
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The JVM is ending already.
        }
    }
}

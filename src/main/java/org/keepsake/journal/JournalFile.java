package org.keepsake.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;

/**
 * The file of one document's journal: there is none at first, it is replaced as a whole and removed
 * as a whole. {@link #create} and {@link #discard} may be called from any thread, everything else
 * belongs to the steps of the {@link Schedule}.
 */
final class JournalFile {
    private static final System.Logger LOG = System.getLogger(JournalFile.class.getName());

    private final Path path;
    private final JournalFolder folder;
    private final FileOperations files;
    private final InstantSource clock;

    private @Nullable WrittenJournal open;

    /** A torn journal that this one replaces. */
    private @Nullable Path predecessor;

    private boolean exists;

    JournalFile(Path path, JournalFolder folder, FileOperations files, InstantSource clock) {
        this.path = path;
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /** Continues a journal of an earlier session. */
    void succeed(FoundJournal found) {
        exists = path.equals(found.path());
        predecessor = exists ? null : found.path();
    }

    /** What can be appended to; null before the first replacement and after a failure. */
    @Nullable WrittenJournal open() {
        return open;
    }

    /**
     * Writes and forces a replacement beside the file.
     *
     * @param texts earlier texts of the document, from the stored one on
     * @param whole whether to store the text that the document's file holds, however big it is
     */
    WrittenJournal create(Draft draft, List<RecordedText> texts, boolean whole) throws IOException {
        Path temporary = folder.temporary(path);
        try {
            folder.make();
            WrittenJournal fresh =
                    WrittenJournal.create(
                            temporary, draft, texts, whole, files, clock, folder.limits());
            forceOrClose(fresh);
            return fresh;
        } catch (IOException e) {
            delete(temporary, e);
            throw e;
        }
    }

    /**
     * Puts a replacement in the place of the file. Its name is durable after {@link #forceName}.
     *
     * @throws IOException if it could not be; the file is then the one from before
     */
    void replaceBy(WrittenJournal fresh) throws IOException {
        try {
            fresh.force();
            files.moveAtomically(fresh.path(), path);
        } catch (IOException e) {
            discard(fresh);
            throw e;
        }
        // From here on the old journal has no name.
        close();
        open = fresh;
        exists = true;
    }

    void forceName() throws IOException {
        files.forceDirectory(folder.session());
    }

    /** Gives up a replacement. */
    void discard(WrittenJournal fresh) {
        fresh.close();
        delete(fresh.path(), new IOException("Given up: " + path));
    }

    private static void forceOrClose(WrittenJournal fresh) throws IOException {
        try {
            fresh.force();
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    private void delete(Path temporary, IOException why) {
        try {
            files.delete(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Keeps the torn journal that this one replaced where no start looks for journals. */
    void setPredecessorAside() {
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

    /** Removes the file, and sets aside what it replaced. */
    void remove() {
        close();
        setPredecessorAside();
        if (exists) {
            exists = false;
            try {
                files.delete(path);
                forceName();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Left over: " + path, e);
            }
        }
    }

    /** Leaves the file as it is; the next replacement is a new one. */
    void close() {
        WrittenJournal last = open;
        open = null;
        if (last != null) {
            last.close();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

package org.keepsake.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepsake.journal.record.Dated;
import org.keepsake.journal.record.JournalReader;
import org.keepsake.journal.record.Origin;
import org.keepsake.storage.system.FileFacts;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;

/**
 * Moves the journals of dead sessions into a living one. Trusts only folders and files that belong
 * to the user of this process and that nobody else may write to: others could put anything there.
 */
final class TakeoverWork {
    private static final System.Logger LOG = System.getLogger(TakeoverWork.class.getName());
    private static final int WRITABLE_BY_OTHERS = 022;

    private final JournalFolder folder;
    private final FileOperations files;
    private final List<FoundJournal> found = new ArrayList<>();
    private final List<Path> newer = new ArrayList<>();
    private final List<Path> aside = new ArrayList<>();
    private int user;

    TakeoverWork(JournalFolder folder, FileOperations files) {
        this.folder = folder;
        this.files = files;
    }

    Takeover run() throws IOException {
        List<Path> sessions = folder.otherSessions();
        if (!sessions.isEmpty()) {
            folder.make();
            user = files.facts(folder.session()).map(FileFacts::uid).orElse(FileFacts.UNKNOWN);
            if (isOurs(folder.root(), FileKind.DIRECTORY)) {
                sessions.forEach(this::takeOver);
            }
        }
        found.sort(Comparator.comparing(FoundJournal::latest));
        return new Takeover(found, newer, aside);
    }

    private void takeOver(Path session) {
        try {
            if (!isOurs(session, FileKind.DIRECTORY)) {
                return;
            }
            Optional<Closeable> lock = folder.tryLock(session);
            if (lock.isPresent()) {
                try (Closeable _ = lock.get()) {
                    empty(session);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Left for the next start: " + session, e);
        }
    }

    private void empty(Path session) throws IOException {
        Path mark = JournalFolder.markOf(session);
        boolean crashed = files.facts(mark).isEmpty();
        for (Path file : files.list(session)) {
            String name = String.valueOf(file.getFileName());
            if (!isOurs(file, FileKind.REGULAR)) {
                continue;
            }
            if (name.endsWith(JournalFolder.JOURNAL)) {
                take(file, crashed);
            } else if (name.endsWith(JournalFolder.REWRITING)) {
                files.delete(file);
            }
        }
        if (Set.of(mark).containsAll(files.list(session))) {
            files.delete(mark);
            files.delete(session);
            files.delete(JournalFolder.lockOf(session));
        }
    }

    private void take(Path file, boolean crashed) throws IOException {
        switch (JournalReader.read(file, files)) {
            case JournalReader.Newer _ -> newer.add(file);
            case JournalReader.Nothing _ -> setAside(file);
            case JournalReader.Whole content -> {
                Optional<Origin> origin = origin(content.entries());
                if (origin.isPresent()) {
                    Path ours = folder.session().resolve(String.valueOf(file.getFileName()));
                    files.moveAtomically(file, ours);
                    files.forceDirectory(folder.session());
                    found.add(new FoundJournal(ours, origin.get(), content, crashed));
                } else {
                    setAside(file);
                }
            }
        }
    }

    private static Optional<Origin> origin(List<Dated> entries) {
        return entries.stream()
                .findFirst()
                .map(Dated::entry)
                .filter(Origin.class::isInstance)
                .map(Origin.class::cast);
    }

    private void setAside(Path file) throws IOException {
        folder.setAside(file);
        aside.add(folder.asideOf(file));
    }

    private boolean isOurs(Path path, FileKind kind) throws IOException {
        return files.facts(path)
                .filter(facts -> facts.kind() == kind)
                .filter(facts -> facts.uid() == user)
                .filter(facts ->
                        facts.mode() == FileFacts.UNKNOWN
                                || (facts.mode() & WRITABLE_BY_OTHERS) == 0)
                .isPresent();
    }
}

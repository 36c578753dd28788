package org.keepsake.storage.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The real system, on a file system that keeps times in whole seconds. */
public final class WholeSeconds extends ForwardingFiles {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    public WholeSeconds(FileOperations files) {
        super(files);
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        return super.facts(path).map(WholeSeconds::cut);
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        return new File(super.create(path, ownerOnly));
    }

    @Override
    public OpenFile openToInspect(Path path) throws IOException {
        return new File(super.openToInspect(path));
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        return new File(super.openForOverwriting(path));
    }

    private static FileFacts cut(FileFacts facts) {
        FileStamp stamp = facts.stamp();
        return new FileFacts(
                facts.kind(),
                FileStamp.seen(
                        stamp.device(),
                        stamp.inode(),
                        stamp.size(),
                        stamp.modifiedNanos() / SECOND * SECOND,
                        stamp.changedNanos() / SECOND * SECOND,
                        Instant.now()),
                facts.mode(),
                facts.links(),
                facts.uid());
    }

    private static final class File extends ForwardingFile {
        File(OpenFile file) {
            super(file);
        }

        @Override
        public FileFacts facts() throws IOException {
            return cut(super.facts());
        }
    }
}

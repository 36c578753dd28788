package org.keepsake.storage.system;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** File operations that hand everything on; a decorator overrides what it changes. */
public abstract class ForwardingFiles implements FileOperations {
    private final FileOperations files;

    /** In front of {@code files}. */
    protected ForwardingFiles(FileOperations files) {
        this.files = files;
    }

    @Override
    public HeldFolder hold(Path folder) throws IOException {
        return files.hold(folder);
    }

    @Override
    public int user() throws IOException {
        return files.user();
    }

    @Override
    public Optional<FileFacts> facts(Path path) throws IOException {
        return files.facts(path);
    }

    @Override
    public Optional<FileKind> kindBehind(Path path) throws IOException {
        return files.kindBehind(path);
    }

    @Override
    public ReadableByteChannel openPipe(Path path) throws IOException {
        return files.openPipe(path);
    }

    @Override
    public Path readLink(Path link) throws IOException {
        return files.readLink(link);
    }

    @Override
    public Path realPath(Path directory) throws IOException {
        return files.realPath(directory);
    }

    @Override
    public void requireWritable(Path path) throws IOException {
        files.requireWritable(path);
    }

    @Override
    public boolean isMountPoint(Path realPath) throws IOException {
        return files.isMountPoint(realPath);
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return files.usableSpace(path);
    }

    @Override
    public OpenFile create(Path path, boolean ownerOnly) throws IOException {
        return files.create(path, ownerOnly);
    }

    @Override
    public OpenFile openForReading(Path path) throws IOException {
        return files.openForReading(path);
    }

    @Override
    public OpenFile openToInspect(Path path) throws IOException {
        return files.openToInspect(path);
    }

    @Override
    public OpenFile openForOverwriting(Path path) throws IOException {
        return files.openForOverwriting(path);
    }

    @Override
    public void moveAtomically(Path from, Path to) throws IOException {
        files.moveAtomically(from, to);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        files.createLink(link, existing);
    }

    @Override
    public void delete(Path path) throws IOException {
        files.delete(path);
    }

    @Override
    public boolean forceDirectory(Path directory) throws IOException {
        return files.forceDirectory(directory);
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        files.createDirectories(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return files.list(directory);
    }

    @Override
    public Optional<Closeable> tryLock(Path file) throws IOException {
        return files.tryLock(file);
    }

    @Override
    public void pause(Duration duration) throws IOException {
        files.pause(duration);
    }

    @Override
    public Optional<String> sentence(int errno) {
        return files.sentence(errno);
    }
}

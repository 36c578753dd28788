package org.keepsake.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.keepsake.codec.DecodedText;
import org.keepsake.codec.LoadListener;
import org.keepsake.codec.MalformedTextException;
import org.keepsake.codec.TextFormat;
import org.keepsake.codec.TextLoader;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.text.Text;
import org.keepsake.text.TooManyLinesException;

/** Loads texts. Thread-safe; blocks. */
public final class LoadPipeline {

    /** How often to read a file that changes while it is being read. */
    private static final int ATTEMPTS = 3;

    private static final long GIBIBYTE = 1L << 30;

    private final Supplier<FileOperations> storage;
    private final UnderRepair underRepair;

    /** Creates a pipeline that uses these file operations. */
    public LoadPipeline(FileOperations files) {
        this(() -> files, UnderRepair.nothing());
    }

    /**
     * Creates a pipeline whose storage can be swapped.
     *
     * @param storage asked at the start of each load
     * @param underRepair the files that are not to be read yet
     */
    public LoadPipeline(Supplier<FileOperations> storage, UnderRepair underRepair) {
        this.storage = storage;
        this.underRepair = underRepair;
    }

    /**
     * Loads a file.
     *
     * @param path the file; links are followed
     * @param charset its charset, or empty to detect it
     * @param listener receives progress and a preview; may cancel
     * @throws LoadException if the file cannot be loaded completely
     */
    public LoadedFile load(Path path, Optional<Charset> charset, LoadListener listener)
            throws LoadException {
        return load(
                path,
                listener,
                (loader, in) ->
                        charset.isPresent() ? loader.load(in, charset.get()) : loader.load(in));
    }

    /**
     * Loads a file that was loaded before, and that another program may have converted since.
     *
     * @param known the charset that it was in
     * @param listener receives progress and a preview; may cancel
     * @throws LoadException if the file cannot be loaded completely
     */
    public LoadedFile loadAgain(Path path, Charset known, LoadListener listener)
            throws LoadException {
        return load(path, listener, (loader, in) -> loader.loadAgain(in, known));
    }

    private LoadedFile load(Path path, LoadListener listener, Decoding decoding)
            throws LoadException {
        FileOperations files = storage.get();
        return failingInWords(
                path,
                () -> {
                    Path file = named(path, files);
                    try {
                        Target target = Target.resolve(file, files);
                        underRepair.await(target.realPath(), listener::waiting);
                        return read(target, file, decoding, listener);
                    } catch (StorageException e) {
                        return stream(file, files, listener).orElseThrow(() -> e);
                    }
                });
    }

    /**
     * Loads a pipe to its end: a text without a file.
     *
     * @param name the name to use in error messages
     * @throws LoadException if it cannot be loaded completely
     */
    public LoadedFile load(Path name, ReadableByteChannel stream, LoadListener listener)
            throws LoadException {
        return failingInWords(
                name, () -> withoutFile(name, new TextLoader(0, listener).load(stream)));
    }

    /**
     * Whether a file that is missing may be on a drive that is not mounted. Blocks.
     *
     * @see Target#mayBeOnMissingDrive
     */
    public boolean mayBeOnMissingDrive(Path path) {
        FileOperations files = storage.get();
        try {
            return Target.resolve(path, files).mayBeOnMissingDrive();
        } catch (StorageException | IOException _) {
            return true;
        }
    }

    /** Creates the folder of a file that is to be opened as new. */
    public void createFolder(Path folder) throws IOException {
        NewFolder.create(folder, storage.get());
    }

    /** The work of a load. */
    @FunctionalInterface
    private interface Reading {
        LoadedFile read()
                throws LoadException,
                        StorageException,
                        MalformedTextException,
                        IOException,
                        InterruptedException;
    }

    /** How the bytes of a file become a text. */
    @FunctionalInterface
    private interface Decoding {
        DecodedText decode(TextLoader loader, ReadableByteChannel in)
                throws IOException, MalformedTextException;
    }

    private static LoadedFile failingInWords(Path path, Reading reading) throws LoadException {
        try {
            return requireCountableLines(reading.read());
        } catch (StorageException e) {
            throw new LoadException(path, new LoadFailure.Storage(e.failure()), e);
        } catch (MalformedTextException e) {
            throw new LoadException(
                    path,
                    new LoadFailure.Malformed(e.offset(), e.line(), e.charset(), e.isText()),
                    e);
        } catch (TooManyLinesException e) {
            throw new LoadException(path, new LoadFailure.TooManyLines(), e);
        } catch (OutOfMemoryError e) {
            throw new LoadException(path, new LoadFailure.TooBig(), e);
        } catch (CancellationException e) {
            throw new LoadException(path, new LoadFailure.Cancelled(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException(path, new LoadFailure.Cancelled(), e);
        } catch (IOException e) {
            throw new LoadException(
                    path,
                    new LoadFailure.Storage(
                            new StorageFailure.Refused(StorageFault.OTHER, Stage.READ, path)),
                    e);
        } catch (ArithmeticException e) {
            throw new LoadException(path, new LoadFailure.LongLine(), e);
        } catch (RuntimeException | StackOverflowError e) {
            // A bug of ours. It must not leave a document waiting for ever.
            throw new LoadException(path, new LoadFailure.Unexpected(), e);
        }
    }

    /**
     * Returns what a save should expect of a file that held {@code text} when it was last seen:
     * these bytes, whatever its stamp.
     *
     * @param format the format in which the file could hold the text
     */
    public static Expected lastSeen(Text text, TextFormat format) {
        return TextVersion.expected(new FileStamp(0, 0, 0, 0, 0), text, format);
    }

    /**
     * The columns of a line are counted in an {@code int}. A line too long for that has at least
     * one byte whose offset is a multiple of 1 GiB.
     */
    static LoadedFile requireCountableLines(LoadedFile file) {
        Text text = file.text();
        for (long at = GIBIBYTE; at < text.byteLength(); at += GIBIBYTE) {
            int line = text.position(at).line();
            if (text.lineEnd(line) - text.lineStart(line) > Integer.MAX_VALUE) {
                throw new ArithmeticException("Line " + line + " is too long");
            }
        }
        return file;
    }

    /** What exists is never opened as new, even if its name can't be spelled. */
    private static Path named(Path path, FileOperations files)
            throws LoadException, StorageException, IOException {
        String name = path.toString();
        if (!NameInBytes.isDamaged(name) || files.facts(path).isPresent()) {
            return path;
        }
        return new NameInBytes(files)
                .find(name)
                .orElseThrow(() ->
                        new LoadException(
                                path,
                                new LoadFailure.UnclearName(),
                                new NoSuchFileException(name)));
    }

    /**
     * Reads something without a name that leads to it, such as {@code /dev/fd/63}: a pipe to its
     * end.
     *
     * @return empty if there is nothing at all
     * @throws StorageException if it is something that can't hold a text
     */
    private static Optional<LoadedFile> stream(
            Path path, FileOperations files, LoadListener listener)
            throws StorageException, IOException {
        Optional<FileKind> kind = kindBehind(path, files);
        if (kind.isEmpty() || kind.get() == FileKind.REGULAR) {
            return Optional.empty();
        }
        if (kind.get() != FileKind.PIPE) {
            throw new StorageException(path, new StorageFailure.NotAFile(kind.get()));
        }
        try (ReadableByteChannel pipe = files.openPipe(path)) {
            return Optional.of(withoutFile(path, new TextLoader(0, listener).load(pipe)));
        }
    }

    /** What can't be determined has been refused already, with a better reason. */
    private static Optional<FileKind> kindBehind(Path path, FileOperations files) {
        try {
            return files.kindBehind(path);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static LoadedFile withoutFile(Path name, DecodedText decoded) {
        return new LoadedFile(
                name,
                name,
                decoded.text(),
                decoded.format(),
                decoded.guessed(),
                new FileStamp(0, 0, decoded.text().byteLength(), 0, 0),
                new Expected.NoFile(),
                false);
    }

    /**
     * Determines which file a path leads to, without reading it.
     *
     * @return empty if that cannot be determined; loading will say why
     */
    public Optional<FileIdentity> identify(Path path) {
        try {
            FileOperations files = storage.get();
            Target target = Target.resolve(named(path, files), files);
            return Optional.of(new FileIdentity(target.realPath(), target.stamp()));
        } catch (StorageException | LoadException | IOException _) {
            return Optional.empty();
        }
    }

    private LoadedFile read(Target target, Path path, Decoding decoding, LoadListener listener)
            throws StorageException, MalformedTextException {
        FileStamp before = target.requireStamp();
        for (int attempt = 1; ; attempt++) {
            DecodedText decoded = decode(target, decoding, new TextLoader(before.size(), listener));
            FileStamp after = target.requireStamp();
            // A file that never stops changing gets the older stamp, so that the first save looks
            // closely.
            if (after.equals(before) || attempt == ATTEMPTS) {
                return new LoadedFile(
                        new WithoutDots(storage.get()).of(path),
                        target.realPath(),
                        decoded.text(),
                        decoded.format(),
                        decoded.guessed(),
                        before,
                        TextVersion.expected(before, decoded.text(), decoded.format()),
                        target.isReadOnly());
            }
            before = after;
        }
    }

    private static DecodedText decode(Target target, Decoding decoding, TextLoader loader)
            throws StorageException, MalformedTextException {
        try (OpenFile file = target.open()) {
            return decoding.decode(loader, new FileBytes(file));
        } catch (IOException e) {
            throw target.unreadable(e);
        }
    }

    /** An open file as a channel for the loader. */
    private record FileBytes(OpenFile file) implements ReadableByteChannel {

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

package org.keepsake.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.keepsake.codec.DecodedText;
import org.keepsake.codec.LoadListener;
import org.keepsake.codec.MalformedTextException;
import org.keepsake.codec.TextFormat;
import org.keepsake.codec.TextLoader;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.FileStamp;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.text.Text;
import org.keepsake.text.TooManyLinesException;

/** Loads texts. Safe on any thread; it blocks. */
public final class LoadPipeline {

    /** How often a file that changes while it is read is read again. */
    private static final int ATTEMPTS = 3;

    private final Supplier<FileOperations> storage;

    /** Loads by these operations. */
    public LoadPipeline(FileOperations files) {
        this(() -> files);
    }

    /**
     * Loads from storage that can be exchanged.
     *
     * @param storage is asked at the beginning of each load
     */
    public LoadPipeline(Supplier<FileOperations> storage) {
        this.storage = storage;
    }

    /**
     * Loads a file.
     *
     * @param path the file; links are followed
     * @param charset its charset, or empty to go by the bytes
     * @param listener hears of progress and gets a preview; may cancel
     * @throws LoadException if that is not possible; there is no such thing as half a text
     */
    public LoadedFile load(Path path, Optional<Charset> charset, LoadListener listener)
            throws LoadException {
        try {
            return read(Target.resolve(path, storage.get()), path, charset, listener);
        } catch (StorageException e) {
            throw new LoadException(path, new LoadFailure.Storage(e.failure()), e);
        } catch (MalformedTextException e) {
            throw new LoadException(path, new LoadFailure.Malformed(e.offset(), e.charset()), e);
        } catch (TooManyLinesException e) {
            throw new LoadException(path, new LoadFailure.TooManyLines(), e);
        } catch (OutOfMemoryError e) {
            throw new LoadException(path, new LoadFailure.TooBig(), e);
        } catch (CancellationException e) {
            throw new LoadException(path, new LoadFailure.Cancelled(), e);
        }
    }

    /**
     * What a save should expect of a file that held {@code text} when it was last seen: these
     * bytes, whatever its stamp.
     *
     * @param format in which the file could hold the text
     */
    public static Expected lastSeen(Text text, TextFormat format) {
        return TextVersion.expected(new FileStamp(0, 0, 0, 0, 0), text, format);
    }

    /**
     * Finds out which file a path leads to, without reading it.
     *
     * @return none where that cannot be told; loading will say why
     */
    public Optional<FileIdentity> identify(Path path) {
        try {
            Target target = Target.resolve(path, storage.get());
            return Optional.of(new FileIdentity(target.realPath(), target.stamp()));
        } catch (StorageException _) {
            return Optional.empty();
        }
    }

    private LoadedFile read(
            Target target, Path path, Optional<Charset> charset, LoadListener listener)
            throws StorageException, MalformedTextException {
        FileStamp before = target.requireStamp();
        for (int attempt = 1; ; attempt++) {
            DecodedText decoded = decode(target, charset, new TextLoader(before.size(), listener));
            FileStamp after = target.requireStamp();
            // A file that never rests gets the older stamp, so that the first save looks closely.
            if (after.equals(before) || attempt == ATTEMPTS) {
                return new LoadedFile(
                        withoutDots(path),
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

    /**
     * A path that goes through "." or ".." is known by its folder's real name from now on, which is
     * for the system to tell: "a/link/.." need not be "a".
     */
    private Path withoutDots(Path path) {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().getParent();
        boolean dots =
                StreamSupport.stream(path.spliterator(), false)
                        .map(Path::toString)
                        .anyMatch(element -> element.equals(".") || element.equals(".."));
        if (!dots || folder == null || name == null) {
            return path;
        }
        try {
            return storage.get().realPath(folder).resolve(name);
        } catch (IOException _) {
            return path;
        }
    }

    private static DecodedText decode(Target target, Optional<Charset> charset, TextLoader loader)
            throws StorageException, MalformedTextException {
        try (OpenFile file = target.open()) {
            ReadableByteChannel channel = new FileBytes(file);
            return charset.isPresent() ? loader.load(channel, charset.get()) : loader.load(channel);
        } catch (IOException e) {
            throw target.unreadable(e);
        }
    }

    /** An open file as the channel that a loader reads. */
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

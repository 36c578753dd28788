package org.keepsake.storage.system;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an {@link IOException} means. Where its type does not say, the system's own sentence
 * does; that may be in the user's language, so a full disk is recognised by its free space as well.
 */
public final class FaultClassifier {

    /** Less than one block of any common file system. */
    private static final long NO_SPACE = 512;

    /** The beginnings of the sentences of glibc, musl, macOS and Windows, in lower case. */
    private static final Map<String, StorageFault> SENTENCES =
            Map.ofEntries(
                    Map.entry("operation not supported", StorageFault.NOT_SUPPORTED),
                    Map.entry("function not implemented", StorageFault.NOT_SUPPORTED),
                    Map.entry("no space left", StorageFault.DISK_FULL),
                    Map.entry("there is not enough space", StorageFault.DISK_FULL),
                    Map.entry("disk quota exceeded", StorageFault.QUOTA_EXCEEDED),
                    Map.entry("disc quota exceeded", StorageFault.QUOTA_EXCEEDED),
                    Map.entry("quota exceeded", StorageFault.QUOTA_EXCEEDED),
                    Map.entry("file too large", StorageFault.FILE_TOO_LARGE),
                    Map.entry("read-only file system", StorageFault.READ_ONLY_FILE_SYSTEM),
                    Map.entry("the media is write protected", StorageFault.READ_ONLY_FILE_SYSTEM),
                    Map.entry("permission denied", StorageFault.ACCESS_DENIED),
                    Map.entry("operation not permitted", StorageFault.NOT_PERMITTED),
                    Map.entry("input/output error", StorageFault.DEVICE_ERROR),
                    Map.entry("i/o error", StorageFault.DEVICE_ERROR),
                    Map.entry("device not configured", StorageFault.DEVICE_ERROR),
                    Map.entry("device or resource busy", StorageFault.BUSY),
                    Map.entry("resource busy", StorageFault.BUSY),
                    Map.entry("text file busy", StorageFault.BUSY),
                    Map.entry("the process cannot access the file", StorageFault.BUSY),
                    Map.entry("no such file", StorageFault.VANISHED),
                    Map.entry("not a directory", StorageFault.VANISHED),
                    Map.entry("no such device", StorageFault.NOT_CONNECTED),
                    Map.entry("network is", StorageFault.NOT_CONNECTED),
                    Map.entry("connection reset", StorageFault.NOT_CONNECTED),
                    Map.entry("transport endpoint is not", StorageFault.NOT_CONNECTED),
                    Map.entry("connection timed out", StorageFault.NOT_CONNECTED),
                    Map.entry("connection refused", StorageFault.NOT_CONNECTED),
                    Map.entry("host is down", StorageFault.NOT_CONNECTED),
                    Map.entry("no route to host", StorageFault.NOT_CONNECTED),
                    Map.entry("stale file handle", StorageFault.NOT_CONNECTED),
                    Map.entry("remote i/o error", StorageFault.NOT_CONNECTED),
                    Map.entry("file name too long", StorageFault.NAME_TOO_LONG),
                    Map.entry("filename too long", StorageFault.NAME_TOO_LONG),
                    Map.entry("too many levels of symbolic links", StorageFault.LINK_LOOP),
                    Map.entry("symbolic link loop", StorageFault.LINK_LOOP));

    private final FileOperations files;

    public FaultClassifier(FileOperations files) {
        this.files = files;
    }

    /**
     * Classifies a failure.
     *
     * @param failure what was thrown
     * @param writing whether it may have been for want of space
     * @param path a file on the file system concerned
     */
    public StorageFault classify(IOException failure, boolean writing, Path path) {
        return byType(failure)
                .or(() -> bySentence(failure.getMessage()))
                .orElseGet(() ->
                        writing && noSpaceLeft(path) ? StorageFault.DISK_FULL : StorageFault.OTHER);
    }

    private static Optional<StorageFault> byType(IOException failure) {
        return switch (failure) {
            case UntrustedFolderException _ -> Optional.of(StorageFault.UNTRUSTED_FOLDER);
            case UntrustedLinkException _ -> Optional.of(StorageFault.UNTRUSTED_LINK);
            case SystemCallException call -> byNumber(call.errno());
            case FileAlreadyExistsException _ -> Optional.of(StorageFault.NAME_TAKEN);
            case AccessDeniedException _ -> Optional.of(StorageFault.ACCESS_DENIED);
            case NoSuchFileException _ -> Optional.of(StorageFault.VANISHED);
            case FileSystemLoopException _ -> Optional.of(StorageFault.LINK_LOOP);
            case AtomicMoveNotSupportedException _ ->
                    Optional.of(StorageFault.CROSSES_FILE_SYSTEMS);
            // A channel is closed under its user only when the thread is interrupted.
            case AsynchronousCloseException _ -> Optional.of(StorageFault.INTERRUPTED);
            case InterruptedIOException _ -> Optional.of(StorageFault.INTERRUPTED);
            default -> Optional.empty();
        };
    }

    /** The numbers of Linux: asm-generic/errno.h. */
    private static Optional<StorageFault> byNumber(int errno) {
        return Optional.ofNullable(
                switch (errno) {
                    case 1 -> StorageFault.NOT_PERMITTED;
                    case 5 -> StorageFault.DEVICE_ERROR;
                    case 16, 26 -> StorageFault.BUSY;
                    case 20 -> StorageFault.VANISHED;
                    case 27 -> StorageFault.FILE_TOO_LARGE;
                    case 28 -> StorageFault.DISK_FULL;
                    case 30 -> StorageFault.READ_ONLY_FILE_SYSTEM;
                    case 36 -> StorageFault.NAME_TOO_LONG;
                    case 6, 19, 100, 101, 103, 104, 107, 110, 111, 112, 113, 116, 121 ->
                            StorageFault.NOT_CONNECTED;
                    case 38, 95 -> StorageFault.NOT_SUPPORTED;
                    case 40 -> StorageFault.LINK_LOOP;
                    case 122 -> StorageFault.QUOTA_EXCEEDED;
                    default -> null;
                });
    }

    private static Optional<StorageFault> bySentence(@Nullable String message) {
        if (message == null) {
            return Optional.empty();
        }
        // A FileSystemException puts the names of the files, which may contain anything, first.
        String sentence = message.substring(message.lastIndexOf(": ") + 1).strip();
        String lower = sentence.toLowerCase(Locale.ROOT);
        return SENTENCES.entrySet().stream()
                .filter(entry -> lower.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean noSpaceLeft(Path path) {
        try {
            return files.usableSpace(path) < NO_SPACE;
        } catch (IOException _) {
            return false;
        }
    }
}

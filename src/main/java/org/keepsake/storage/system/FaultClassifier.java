package org.keepsake.storage.system;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what an {@link IOException} means. Where its type does not say, the system's own sentence
 * does. That is in the user's language, so it is compared with what the system says of each error
 * here, and not with English alone; a full disk is recognised by its free space as well.
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

    /** The numbers of Linux: asm-generic/errno.h. */
    private static final Map<Integer, StorageFault> NUMBERS =
            Map.ofEntries(
                    Map.entry(1, StorageFault.NOT_PERMITTED),
                    Map.entry(2, StorageFault.VANISHED),
                    Map.entry(5, StorageFault.DEVICE_ERROR),
                    Map.entry(6, StorageFault.NOT_CONNECTED),
                    Map.entry(13, StorageFault.ACCESS_DENIED),
                    Map.entry(16, StorageFault.BUSY),
                    Map.entry(19, StorageFault.NOT_CONNECTED),
                    Map.entry(20, StorageFault.VANISHED),
                    Map.entry(26, StorageFault.BUSY),
                    Map.entry(27, StorageFault.FILE_TOO_LARGE),
                    Map.entry(28, StorageFault.DISK_FULL),
                    Map.entry(30, StorageFault.READ_ONLY_FILE_SYSTEM),
                    Map.entry(36, StorageFault.NAME_TOO_LONG),
                    Map.entry(38, StorageFault.NOT_SUPPORTED),
                    Map.entry(40, StorageFault.LINK_LOOP),
                    Map.entry(95, StorageFault.NOT_SUPPORTED),
                    Map.entry(100, StorageFault.NOT_CONNECTED),
                    Map.entry(101, StorageFault.NOT_CONNECTED),
                    Map.entry(103, StorageFault.NOT_CONNECTED),
                    Map.entry(104, StorageFault.NOT_CONNECTED),
                    Map.entry(107, StorageFault.NOT_CONNECTED),
                    Map.entry(110, StorageFault.NOT_CONNECTED),
                    Map.entry(111, StorageFault.NOT_CONNECTED),
                    Map.entry(112, StorageFault.NOT_CONNECTED),
                    Map.entry(113, StorageFault.NOT_CONNECTED),
                    Map.entry(116, StorageFault.NOT_CONNECTED),
                    Map.entry(121, StorageFault.NOT_CONNECTED),
                    Map.entry(122, StorageFault.QUOTA_EXCEEDED));

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
                .or(() -> byWords(failure))
                .orElseGet(() ->
                        writing && noSpaceLeft(path) ? StorageFault.DISK_FULL : StorageFault.OTHER);
    }

    private static Optional<StorageFault> byType(IOException failure) {
        return switch (failure) {
            case UntrustedFolderException _ -> Optional.of(StorageFault.UNTRUSTED_FOLDER);
            case UntrustedLinkException _ -> Optional.of(StorageFault.UNTRUSTED_LINK);
            case SystemCallException call -> Optional.ofNullable(NUMBERS.get(call.errno()));
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

    /** Only a failure that neither its type nor its number tells is one of words. */
    private Optional<StorageFault> byWords(IOException failure) {
        String words =
                failure instanceof FileSystemException named
                        ? named.getReason()
                        : failure.getMessage();
        return words == null ? Optional.empty() : inEnglish(words).or(() -> asSpokenHere(words));
    }

    private static Optional<StorageFault> inEnglish(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        return SENTENCES.entrySet().stream()
                .filter(entry -> lower.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** One sentence may be the beginning of another; java.nio adds words of its own to some. */
    private Optional<StorageFault> asSpokenHere(String words) {
        StorageFault fault = null;
        int longest = 0;
        for (Map.Entry<Integer, StorageFault> error : NUMBERS.entrySet()) {
            String spoken = files.sentence(error.getKey()).orElse("");
            if (spoken.length() > longest && words.startsWith(spoken)) {
                longest = spoken.length();
                fault = error.getValue();
            }
        }
        return Optional.ofNullable(fault);
    }

    private boolean noSpaceLeft(Path path) {
        try {
            return files.usableSpace(path) < NO_SPACE;
        } catch (IOException _) {
            return false;
        }
    }
}

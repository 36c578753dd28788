package org.keepsake.ui.notice;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepsake.load.LoadException;
import org.keepsake.save.SaveException;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.StorageFault;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.ui.words.Messages;

/**
 * The details of a failure: first the path, the step and the system's own words, which help the
 * user, then the stack trace for developers.
 */
final class FailureDetails {
    /** How the system is told of a folder that is held open; nobody knows it by that path. */
    private static final Pattern HELD_FOLDER = Pattern.compile("/proc/self/fd/\\d+");

    /** Where an attribute of a file may forbid all changes of it, see chattr(1). */
    private static final boolean LINUX = System.getProperty("os.name", "").equals("Linux");

    private final Messages messages;

    FailureDetails(Messages messages) {
        this.messages = messages;
    }

    /**
     * Everything known about {@code failure}.
     *
     * @param sentence what the notice says of it
     * @param rights who may write to the file, if that is known and to do with it
     */
    Prompts.Details of(String sentence, Throwable failure, Optional<FileRights> rights) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Stream<String> facts =
                Stream.of(
                                path(failure).map(path -> messages.get("details.path", path)),
                                step(failure).map(step -> messages.get("details.step", step)),
                                systemWords(failure)
                                        .map(words -> messages.get("details.system", words)))
                        .flatMap(Optional::stream);
        Stream<String> ofRights =
                Stream.concat(
                        rights.stream().flatMap(known -> known.facts(messages).stream()),
                        rights
                                .filter(known ->
                                        LINUX && isForbidden(failure) && known.allowWriting())
                                .map(known -> messages.get("details.immutable"))
                                .stream());
        return new Prompts.Details(
                sentence,
                named(Stream.concat(facts, ofRights).collect(Collectors.joining("\n")), failure),
                named(trace.toString().strip(), failure));
    }

    /** The same words with a folder that is held open by its path. */
    private static String named(String words, Throwable failure) {
        return path(failure)
                .map(Path::getParent)
                .map(folder ->
                        HELD_FOLDER
                                .matcher(words)
                                .replaceAll(Matcher.quoteReplacement(folder.toString())))
                .orElse(words);
    }

    /** Whether it is about who may write to the file, or read it. */
    static boolean concernsRights(Throwable failure) {
        return isForbidden(failure)
                || isRefused(failure, StorageFault.READ_ONLY_FILE_SYSTEM)
                || storageFailures(failure)
                        .anyMatch(storage ->
                                storage.lacksRights()
                                        || storage instanceof StorageFailure.ReadOnly);
    }

    /** Whether the system forbids it whatever the rights say. */
    private static boolean isForbidden(Throwable failure) {
        return isRefused(failure, StorageFault.NOT_PERMITTED);
    }

    private static boolean isRefused(Throwable failure, StorageFault by) {
        return storageFailures(failure)
                .anyMatch(storage ->
                        storage instanceof StorageFailure.Refused(var fault, _, _) && fault == by);
    }

    private static Stream<StorageFailure> storageFailures(Throwable failure) {
        return causes(failure)
                .filter(StorageException.class::isInstance)
                .map(cause -> ((StorageException) cause).failure());
    }

    /** The path that failed, which need not be the file that was to be saved. */
    static Optional<Path> path(Throwable failure) {
        return causes(failure)
                .flatMap(cause ->
                        switch (cause) {
                            case StorageException e -> Stream.of(e.path());
                            default -> Stream.empty();
                        })
                .findFirst()
                .or(() ->
                        switch (failure) {
                            case SaveException e -> Optional.of(e.path());
                            case LoadException e -> Optional.of(e.path());
                            default -> Optional.empty();
                        });
    }

    private Optional<String> step(Throwable failure) {
        return storageFailures(failure)
                .filter(StorageFailure.Refused.class::isInstance)
                .map(refused -> ((StorageFailure.Refused) refused).stage())
                .map(stage -> messages.get("stage." + stage))
                .findFirst();
    }

    /** The JDK passes on the system's words except for those errors that have a class of theirs. */
    private Optional<String> systemWords(Throwable failure) {
        List<Throwable> causes = causes(failure).toList();
        return switch (causes.getLast()) {
            case FileSystemException e when e.getReason() != null -> Optional.of(e.getReason());
            case NoSuchFileException _ -> Optional.of(messages.get("system.missing"));
            case AccessDeniedException _ -> Optional.of(messages.get("system.denied"));
            case FileAlreadyExistsException _ -> Optional.of(messages.get("system.exists"));
            case FileSystemException e -> Optional.of(e.getClass().getSimpleName());
            case java.io.IOException e -> Optional.ofNullable(e.getMessage());
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

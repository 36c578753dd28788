package org.keepsake.ui.words;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.keepsake.codec.UnencodableException;
import org.keepsake.load.LoadFailure;
import org.keepsake.save.SaveFailure;
import org.keepsake.storage.Stage;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.system.FileKind;
import org.keepsake.storage.system.StorageFault;

/** Says in the user's words why something failed, and what state the file is in. */
public final class FailureSentences {
    private final Messages messages;

    /** Creates sentences in the language of {@code messages}. */
    public FailureSentences(Messages messages) {
        this.messages = messages;
    }

    /** Why {@code name} was not saved, ending with the state of the file. */
    public String notSaved(SaveFailure failure, String name) {
        String reason = reason(failure, name);
        if (failure instanceof SaveFailure.Storage(StorageFailure.Conflict conflict)) {
            return messages.get("notsaved.conflict", reason);
        }
        if (failure instanceof SaveFailure.Storage(StorageFailure.Torn torn)) {
            return reason;
        }
        boolean there =
                !(failure instanceof SaveFailure.Storage(StorageFailure storage))
                        || isThere(storage);
        String unchanged = names(reason, name) ? "notsaved.named" : "notsaved.unchanged";
        return messages.get(there ? unchanged : "notsaved.absent", reason, name);
    }

    /** Why {@code name}, which is not on disk, was not saved. */
    public String notCreated(SaveFailure failure, String name) {
        return stands(failure)
                ? notSaved(failure, name)
                : messages.get("notsaved.absent", reason(failure, name), name);
    }

    /**
     * Why {@code document} was not saved to a file that is not its own.
     *
     * @param file where it was to be saved
     */
    public String notSavedElsewhere(SaveFailure failure, Path file, String document) {
        String name = Messages.fileName(file);
        return stands(failure)
                ? notSaved(failure, name)
                : messages.get(
                        "notsaved.elsewhere", reason(failure, name), file.toString(), document);
    }

    /** Whether the reason says by itself what has become of the file. */
    private static boolean stands(SaveFailure failure) {
        return failure instanceof SaveFailure.Storage(StorageFailure storage)
                && (storage instanceof StorageFailure.Conflict
                        || storage instanceof StorageFailure.Torn);
    }

    /** Why {@code name} was not saved, and nothing else. */
    public String reason(SaveFailure failure, String name) {
        return switch (failure) {
            case SaveFailure.Cancelled() -> messages.get("failure.cancelled");
            case SaveFailure.Unencodable(int line, int column, int codePoint, Charset charset) ->
                    messages.get(
                            codePoint == UnencodableException.INVALID_BYTE
                                    ? "failure.invalidbyte"
                                    : "failure.unencodable",
                            character(codePoint),
                            line + 1,
                            column + 1,
                            FormatNames.name(charset));
            case SaveFailure.ProcessDied() -> messages.get("failure.process");
            case SaveFailure.NotAuthorized(boolean dismissed) ->
                    messages.get(dismissed ? "failure.dismissed" : "failure.notauthorized");
            case SaveFailure.Unexpected() -> messages.get("failure.unexpected");
            case SaveFailure.Storage(StorageFailure storage) -> reason(storage, name);
        };
    }

    /** Why what has this path was not opened. */
    public String notOpened(LoadFailure failure, Path path) {
        String name = Messages.fileName(path);
        return failure.equals(
                        new LoadFailure.Storage(new StorageFailure.NotAFile(FileKind.DIRECTORY)))
                ? messages.get("notopened.folder", name, Messages.shown(path))
                : notOpened(failure, name);
    }

    /** Why the file called {@code name} was not opened. */
    public String notOpened(LoadFailure failure, String name) {
        String reason = reason(failure, name);
        return messages.get(names(reason, name) ? "notopened.named" : "notopened", reason, name);
    }

    /** Why the file called {@code name}, which is open, could not be read again. */
    public String notReopened(LoadFailure failure, String name) {
        String reason = reason(failure, name);
        return messages.get(
                names(reason, name) ? "notreopened.named" : "notreopened", reason, name);
    }

    /** Whether a reason names the file, so that nothing needs to name it again. */
    private static boolean names(String reason, String name) {
        return reason.contains(name);
    }

    /** As hex editors write it, which leaves no doubt that it is counted from 0. */
    private static String hex(long offset) {
        return "0x%X".formatted(offset);
    }

    private String reason(LoadFailure failure, String name) {
        return switch (failure) {
            case LoadFailure.Cancelled() -> messages.get("failure.cancelled");
            case LoadFailure.Malformed(_, int line, Charset charset, boolean text) ->
                    messages.get(
                            text ? "failure.otherbytes" : "failure.malformed",
                            line + 1,
                            FormatNames.name(charset));
            case LoadFailure.TooManyLines() -> messages.get("failure.lines");
            case LoadFailure.TooBig() -> messages.get("failure.memory");
            case LoadFailure.LongLine() -> messages.get("failure.longline");
            case LoadFailure.UnclearName() -> messages.get("failure.unclearname", name);
            case LoadFailure.Unexpected() -> messages.get("failure.unexpected");
            case LoadFailure.Storage(StorageFailure.Refused(var fault, var stage, var place))
                    when fault == StorageFault.ACCESS_DENIED ->
                    messages.get("failure.unreadable", name);
            case LoadFailure.Storage(StorageFailure storage) -> reason(storage, name);
        };
    }

    private String reason(StorageFailure failure, String name) {
        return switch (failure) {
            case StorageFailure.Conflict conflict ->
                    messages.get("conflict." + conflict.kind(), name);
            case StorageFailure.ReadOnly() -> messages.get("failure.readonly", name);
            case StorageFailure.NotYours() -> messages.get("failure.notyours", name);
            case StorageFailure.NotAFile(var kind) -> messages.get("kind." + kind, name);
            case StorageFailure.MissingFile() -> messages.get("failure.missing", name);
            case StorageFailure.MissingFolder(Path folder, boolean wasThere) ->
                    messages.get(
                            wasThere ? "failure.folder.gone" : "failure.folder", folder.toString());
            case StorageFailure.MissingDrive(Path folder) ->
                    messages.get("failure.drive", folder.toString());
            case StorageFailure.LinkLoop() -> messages.get("fault.LINK_LOOP", name);
            case StorageFailure.NameTooLong() -> messages.get("fault.NAME_TOO_LONG", name);
            case StorageFailure.VerifyMismatch(long offset) ->
                    messages.get("failure.verify", hex(offset));
            case StorageFailure.NameRefused() -> messages.get("failure.name", name);
            case StorageFailure.Refused(var fault, Stage stage, Path place)
                    when stage == Stage.SET_ASIDE ->
                    messages.get(
                            "failure.aside",
                            messages.get("fault." + fault, Messages.fileName(place)),
                            place.toString(),
                            name);
            case StorageFailure.Refused(var fault, var stage, var place)
                    when stage == Stage.CREATE && refusesNewFiles(fault) ->
                    messages.get("failure.create", folder(place));
            case StorageFailure.Refused(var fault, var stage, var place) ->
                    messages.get("fault." + fault, name);
            case StorageFailure.Torn(var fault, Path oldBytes, Path newBytes) ->
                    messages.get(
                            "failure.torn",
                            messages.get("fault." + fault, name),
                            name,
                            oldBytes.toString(),
                            newBytes.toString());
        };
    }

    /** Whether it is the folder that refuses, and not the file. */
    private static boolean refusesNewFiles(StorageFault fault) {
        return fault == StorageFault.VANISHED || fault == StorageFault.NOT_PERMITTED;
    }

    private static String folder(Path file) {
        Path folder = file.getParent();
        return (folder == null ? file : folder).toString();
    }

    /** Whether there still is a file that can be called unchanged. */
    private static boolean isThere(StorageFailure failure) {
        return switch (failure) {
            case StorageFailure.MissingFile() -> false;
            case StorageFailure.MissingFolder _ -> false;
            case StorageFailure.MissingDrive _ -> false;
            case StorageFailure.NotAFile(var kind) -> false;
            case StorageFailure.LinkLoop() -> false;
            default -> true;
        };
    }

    private static String character(int codePoint) {
        return "%s (U+%04X)".formatted(Character.toString(codePoint), codePoint);
    }
}

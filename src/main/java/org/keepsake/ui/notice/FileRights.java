package org.keepsake.ui.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepsake.ui.words.Messages;

/**
 * Who may write to a file, as far as the system tells.
 *
 * @param of the file, or its folder if there is no such file
 * @param user the name of who runs this program
 * @param readOnlyDisk whether nobody may, whatever the permissions say
 */
record FileRights(
        Path of,
        String owner,
        String group,
        Set<PosixFilePermission> permissions,
        String user,
        boolean readOnlyDisk) {

    private static final System.Logger LOG = System.getLogger(FileRights.class.getName());

    /** Asks the system; blocks. Empty if it does not tell, as on Windows. */
    static Optional<FileRights> read(Path file) {
        Path there = Files.exists(file) ? file : file.resolveSibling("").toAbsolutePath();
        try {
            PosixFileAttributes attributes = Files.readAttributes(there, PosixFileAttributes.class);
            return Optional.of(
                    new FileRights(
                            there,
                            attributes.owner().getName(),
                            attributes.group().getName(),
                            attributes.permissions(),
                            System.getProperty("user.name"),
                            Files.getFileStore(there).isReadOnly()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.INFO, "No rights are known of " + there, e);
            return Optional.empty();
        }
    }

    /** The same in words, one fact each. */
    List<String> facts(Messages messages) {
        String name = Messages.fileName(of);
        String ownership =
                owner.equals(user)
                        ? messages.get("details.owner", name, owner)
                        : messages.get("details.owner.other", name, owner, user);
        String rights =
                messages.get(
                        "details.rights",
                        PosixFilePermissions.toString(permissions),
                        who(messages));
        return readOnlyDisk
                ? List.of(ownership, rights, messages.get("details.disk"))
                : List.of(ownership, rights);
    }

    /** Whether these permissions let the user write: as root always, and surely as the owner. */
    boolean allowWriting() {
        return !readOnlyDisk
                && (user.equals("root")
                        || (owner.equals(user)
                                && permissions.contains(PosixFilePermission.OWNER_WRITE)));
    }

    private String who(Messages messages) {
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            return messages.get("writers.all");
        }
        if (permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            return messages.get("writers.group", group);
        }
        return permissions.contains(PosixFilePermission.OWNER_WRITE)
                ? messages.get("writers.owner")
                : messages.get("writers.none");
    }
}

package org.keepsake.administrator;

import org.keepsake.child.ChildReplacer;
import org.keepsake.save.Destination;
import org.keepsake.save.Replaced;
import org.keepsake.save.Replacer;
import org.keepsake.save.ReplacerLostException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.Target;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** Replaces files that this user may not write, in children that may. */
public final class AdministratorReplacer implements Replacer {
    private final ChildReplacer children;
    private final FileOperations files;

    /**
     * Creates a replacer.
     *
     * @param launcher starts children that have the rights
     * @param files what this user may see
     * @param recovery the folder of this user, which the children do not use
     * @param versions where this user keeps replaced versions
     */
    public AdministratorReplacer(
            ChildReplacer.Launcher launcher,
            FileOperations files,
            RecoveryFolder recovery,
            Versions versions) {
        this.children = new ChildReplacer(launcher, files, recovery, versions);
        this.files = files;
    }

    @Override
    public Replaced replace(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException, ReplacerLostException {
        return children.replace(settled(destination), bytes, monitor);
    }

    /**
     * The file and the version of it that the user decides about when the password is asked for,
     * whatever becomes of its name meanwhile.
     */
    private Destination settled(Destination destination) throws StorageException {
        try {
            Target target = Target.resolve(destination.path(), files);
            Expected expected =
                    destination.expected() instanceof Expected.Whatever whatever
                            ? target.requireUnchangedSince(whatever)
                            : destination.expected();
            return new Destination(target.realPath(), expected, destination.overwriteReadOnly());
        } catch (StorageException e) {
            if (!e.failure().lacksRights()) {
                throw e;
            }
            // Not even the way there may be looked at; so there must be no link on it.
            return new Destination(
                    destination.path().toAbsolutePath(),
                    destination.expected(),
                    destination.overwriteReadOnly());
        }
    }
}

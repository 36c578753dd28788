package org.keepsake.child;

import java.io.IOException;
import java.util.Optional;
import org.keepsake.save.Destination;
import org.keepsake.save.Replaced;
import org.keepsake.save.Replacer;
import org.keepsake.save.ReplacerLostException;
import org.keepsake.save.SaveMonitor;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.StorageFailure;
import org.keepsake.storage.Target;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** Replaces files in child processes, one for each save. */
public final class ChildReplacer implements Replacer {
    private final Launcher launcher;
    private final Aftermath aftermath;
    private final FileOperations files;
    private final Versions versions;

    /** Starts one kind of children. */
    @FunctionalInterface
    public interface Launcher {

        /**
         * Starts a child that waits for its order.
         *
         * @param destination what the order will name
         * @throws ReplacerLostException if it has ended already, with its reason
         */
        ChildProcess launch(Destination destination, SaveMonitor monitor)
                throws IOException, ReplacerLostException;
    }

    /**
     * Creates a replacer.
     *
     * @param files the real storage, where what dead children have left is repaired
     * @param recovery a folder where children may have had a session of their own
     * @param versions where replaced versions are kept, as copies: the child knows nothing of them
     */
    public ChildReplacer(
            Launcher launcher, FileOperations files, RecoveryFolder recovery, Versions versions) {
        this.launcher = launcher;
        this.files = files;
        this.versions = versions;
        this.aftermath = new Aftermath(files, recovery);
    }

    @Override
    public Replaced replace(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException, ReplacerLostException {
        Versions.Kept version = keep(destination, bytes);
        try {
            Replaced replaced = replaceInChild(destination, bytes, monitor);
            version.done();
            return replaced;
        } catch (StorageException | ReplacerLostException | RuntimeException e) {
            version.drop();
            throw e;
        }
    }

    private Versions.Kept keep(Destination destination, ByteSource bytes) {
        try {
            return versions.prepare(Target.resolve(destination.path(), files), bytes, true);
        } catch (StorageException _) {
            // The child will find the same, and say so.
            return new Versions.Nothing();
        }
    }

    private Replaced replaceInChild(Destination destination, ByteSource bytes, SaveMonitor monitor)
            throws StorageException, ReplacerLostException {
        try (ChildProcess child = launcher.launch(destination, monitor)) {
            Conversation conversation = new Conversation(child.pipe(), destination, bytes, monitor);
            try {
                return conversation.hold();
            } catch (StorageException e) {
                if (e.failure() instanceof StorageFailure.Torn) {
                    child.end();
                    return settle(conversation, destination, bytes, e).orElseThrow(() -> e);
                }
                throw e;
            } catch (IOException e) {
                ReplacerLostException lost = new ReplacerLostException(child.end().toString(), e);
                return settle(conversation, destination, bytes, lost).orElseThrow(() -> lost);
            }
        } catch (IOException e) {
            throw new ReplacerLostException("It could not be started", e);
        }
    }

    /**
     * Cleans up after a child that ended in failure; returns the outcome if it has replaced the
     * file all the same.
     */
    private Optional<Replaced> settle(
            Conversation ended, Destination destination, ByteSource bytes, Exception trouble) {
        aftermath.clearUp(ended.temporaries(), trouble);
        return ended.mayHaveCommitted()
                ? aftermath.whatIsThere(destination, bytes, trouble)
                : Optional.empty();
    }
}

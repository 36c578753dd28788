package org.keepsake.administrator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.keepsake.child.ChildServer;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.replace.InPlaceRecovery;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/** The entry point of a child process that runs as root. */
public final class AdministratorMain {
    private AdministratorMain() {}

    /**
     * Carries out one order.
     *
     * @param arguments the only file that may be replaced, without links in its path, as a URI
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(URI.create(arguments[0]));
        finishWhenTerminated(Thread.currentThread());
        ChildServer server = new ChildServer();
        server.pipe().sendPreface(new Greeting(Greeting.Word.READY));
        FileOperations system = new SystemFiles();
        try (RecoveryFolder recovery = new RecoveryFolder(recoveryRoot(), system)) {
            finishWhatOthersBegan(recovery, system);
            server.serve(new AdministratorFiles(system), recovery, file::equals);
        }
    }

    /** Where root's own editor keeps its copies, so that this one's are found by it as well. */
    private static Path recoveryRoot() throws IOException {
        return UserFolders.ofThisUser()
                .orElseThrow(() -> new IOException("The administrator has no home folder"))
                .recovery();
    }

    /** The end of a session terminates all that runs in it. */
    private static void finishWhenTerminated(Thread work) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                work.join();
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        }));
    }

    private static void finishWhatOthersBegan(RecoveryFolder recovery, FileOperations system) {
        try {
            new InPlaceRecovery(recovery, system).run();
        } catch (StorageException _) {
            // It is left for the next time, and no reason not to save now.
        }
    }
}

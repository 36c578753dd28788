package org.keepsake.lab.child;

import java.io.IOException;
import org.keepsake.child.ChildServer;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/** The entry point of a child process of the lab. It takes no arguments. */
public final class ChildMain {
    private ChildMain() {}

    /** Carries out one order. */
    public static void main(String[] arguments) throws IOException {
        ChildServer server = new ChildServer();
        Conditions conditions = server.pipe().receivePreface(Conditions.class);
        FileOperations system = new SystemFiles();
        try (RecoveryFolder recovery = new RecoveryFolder(conditions.recoveryRoot(), system)) {
            SimulatedStorage storage = new SimulatedStorage(system);
            storage.choose(conditions.simulation());
            server.serve(storage, recovery, path -> true);
        }
    }
}

package org.keepsake.lab.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.keepsake.lab.child.Message.Done;
import org.keepsake.lab.child.Message.Failed;
import org.keepsake.lab.child.Message.Order;
import org.keepsake.lab.child.Message.Stopped;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.save.FileReplacer;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.storage.system.platform.SystemFiles;

/**
 * The entry point of a child process. It reads an order from standard input, replaces the contents
 * of one file, and exits. It takes no arguments and prints nothing meant for people.
 */
public final class ChildMain {
    private ChildMain() {}

    /** Carries out one order. A failure that the protocol cannot express ends the process. */
    public static void main(String[] arguments) throws IOException {
        Pipe pipe =
                new Pipe(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out));
        if (!(pipe.receiveFromEditor() instanceof Order order)) {
            throw new IOException("The first word was no order");
        }
        FileOperations system = new SystemFiles();
        try (RecoveryFolder recovery = new RecoveryFolder(order.recoveryRoot(), system)) {
            SimulatedStorage storage = new SimulatedStorage(system);
            storage.choose(order.simulation());
            RemoteEditor editor = new RemoteEditor(pipe);
            FileOperations announced = new AnnouncedFiles(storage, editor);
            pipe.send(carryOut(order, new FileReplacer(announced, recovery), editor));
        }
    }

    private static Message.FromChild carryOut(
            Order order, FileReplacer replacer, RemoteEditor editor) {
        try {
            return new Done(
                    replacer.replace(
                            editor.destination(order),
                            new RemoteBytes(editor, Message.Source.NEW),
                            editor));
        } catch (StorageException e) {
            return new Failed(e.path(), e.failure(), e);
        } catch (CancellationException _) {
            return new Stopped();
        }
    }
}

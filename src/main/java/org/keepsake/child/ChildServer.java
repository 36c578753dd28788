package org.keepsake.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.keepsake.child.Message.Done;
import org.keepsake.child.Message.Failed;
import org.keepsake.child.Message.Order;
import org.keepsake.child.Message.Stopped;
import org.keepsake.save.FileReplacer;
import org.keepsake.storage.StorageException;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/**
 * The work of a child: it reads an order from standard input and replaces the contents of one file.
 * It prints nothing meant for people.
 */
public final class ChildServer {
    private final Pipe pipe =
            new Pipe(
                    new FileInputStream(FileDescriptor.in),
                    new FileOutputStream(FileDescriptor.out));

    /** What is said to the editor and by it. */
    public Pipe pipe() {
        return pipe;
    }

    /**
     * Carries out one order.
     *
     * @param files access to the document's file system
     * @param recovery where copies are kept while the file is replaced
     * @param permitted which files may be replaced, as they are named in the order
     * @throws IOException in a case that the protocol can't express; it ends the process
     */
    public void serve(FileOperations files, RecoveryFolder recovery, Predicate<Path> permitted)
            throws IOException {
        if (!(pipe.receiveFromEditor() instanceof Order order)) {
            throw new IOException("The first word was no order");
        }
        if (!permitted.test(order.path())) {
            throw new IOException("Not what was permitted: " + order.path());
        }
        RemoteEditor editor = new RemoteEditor(pipe);
        FileReplacer replacer = new FileReplacer(new AnnouncedFiles(files, editor), recovery);
        pipe.send(carryOut(order, replacer, editor));
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

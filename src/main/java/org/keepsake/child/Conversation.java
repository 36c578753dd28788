package org.keepsake.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.keepsake.child.Message.Committing;
import org.keepsake.child.Message.Done;
import org.keepsake.child.Message.Expectation;
import org.keepsake.child.Message.Failed;
import org.keepsake.child.Message.GoOn;
import org.keepsake.child.Message.Next;
import org.keepsake.child.Message.Open;
import org.keepsake.child.Message.Order;
import org.keepsake.child.Message.Phase;
import org.keepsake.child.Message.Progress;
import org.keepsake.child.Message.Source;
import org.keepsake.child.Message.Stop;
import org.keepsake.child.Message.Stopped;
import org.keepsake.child.Message.Temporary;
import org.keepsake.save.Destination;
import org.keepsake.save.Replaced;
import org.keepsake.save.SaveMonitor;
import org.keepsake.storage.ByteSource;
import org.keepsake.storage.Expected;
import org.keepsake.storage.StorageException;

/**
 * The editor's side of the conversation with one child: an order, then answers to its questions.
 */
final class Conversation {
    private final Pipe pipe;
    private final Destination destination;
    private final SaveMonitor monitor;
    private final LocalBytes newBytes;
    private final List<Path> temporaries = new ArrayList<>();
    private @Nullable LocalBytes oldBytes;
    private CancellationException cancelled = new CancellationException();
    private boolean mayHaveCommitted;

    Conversation(Pipe pipe, Destination destination, ByteSource bytes, SaveMonitor monitor) {
        this.pipe = pipe;
        this.destination = destination;
        this.monitor = monitor;
        this.newBytes = new LocalBytes(bytes);
    }

    /**
     * Converses until the last message.
     *
     * @throws IOException if the child stopped before its last message
     */
    Replaced hold() throws IOException, StorageException {
        pipe.send(new Order(destination.path(), expectation(), destination.overwriteReadOnly()));
        while (true) {
            switch (pipe.receiveFromChild()) {
                case Temporary(Path file) -> {
                    temporaries.add(file);
                    pipe.send(new GoOn());
                }
                case Phase(var phase) -> answer(() -> monitor.phase(phase));
                case Progress(long done, long total) -> answer(() -> monitor.progress(done, total));
                case Committing() ->
                        answer(() -> {
                            monitor.committing();
                            mayHaveCommitted = true;
                        });
                case Open(Source source) -> pipe.send(bytes(source).open());
                case Next(Source source) -> pipe.send(bytes(source).next());
                case Done(Replaced replaced) -> {
                    return replaced;
                }
                case Failed(var path, var failure, var cause) ->
                        throw new StorageException(path, failure, cause);
                case Stopped() -> throw cancelled;
            }
        }
    }

    private void answer(Runnable question) throws IOException {
        try {
            question.run();
        } catch (CancellationException e) {
            cancelled = e;
            pipe.send(new Stop());
            return;
        }
        pipe.send(new GoOn());
    }

    private Expectation expectation() {
        return switch (destination.expected()) {
            case Expected.NoFile() -> new Expectation.NoFile();
            case Expected.Ours(var stamp, var content) -> new Expectation.Ours(stamp);
            case Expected.Gone(var before) -> new Expectation.Gone(before.stamp());
            case Expected.Theirs(var stamp) -> new Expectation.Theirs(stamp);
            case Expected.Whatever() -> new Expectation.Whatever();
        };
    }

    private LocalBytes bytes(Source source) throws IOException {
        return switch (source) {
            case NEW -> newBytes;
            case OLD -> oldBytes();
        };
    }

    private LocalBytes oldBytes() throws IOException {
        if (oldBytes == null) {
            oldBytes =
                    switch (destination.expected()) {
                        case Expected.Ours ours -> new LocalBytes(ours.content().get());
                        case Expected.Gone(var before) -> new LocalBytes(before.content().get());
                        default -> throw new IOException("Nobody knows the old bytes");
                    };
        }
        return oldBytes;
    }

    /** The files that the child has announced, whether they exist or not. */
    List<Path> temporaries() {
        return List.copyOf(temporaries);
    }

    /** Whether the child was allowed to replace the file. */
    boolean mayHaveCommitted() {
        return mayHaveCommitted;
    }
}

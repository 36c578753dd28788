package org.keepsake.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.keepsake.child.Message.Committing;
import org.keepsake.child.Message.Expectation;
import org.keepsake.child.Message.FromEditor;
import org.keepsake.child.Message.Order;
import org.keepsake.child.Message.Phase;
import org.keepsake.child.Message.Progress;
import org.keepsake.child.Message.Source;
import org.keepsake.child.Message.Stop;
import org.keepsake.child.Message.Temporary;
import org.keepsake.save.Destination;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.FileStamp;

/**
 * The editor, as its child sees it: the monitor of the save. An editor that is gone counts as one
 * that has cancelled.
 */
final class RemoteEditor implements SaveMonitor {
    private final Pipe pipe;

    RemoteEditor(Pipe pipe) {
        this.pipe = pipe;
    }

    /**
     * Sends a message and waits for the answer.
     *
     * @throws CancellationException if the answer is to stop, or the editor is gone
     */
    FromEditor ask(Message.FromChild question) {
        FromEditor answer;
        try {
            pipe.send(question);
            answer = pipe.receiveFromEditor();
        } catch (IOException e) {
            CancellationException cancelled = new CancellationException("The editor is gone");
            cancelled.initCause(e);
            throw cancelled;
        }
        if (answer instanceof Stop) {
            throw new CancellationException();
        }
        return answer;
    }

    void announce(Path temporary) {
        ask(new Temporary(temporary));
    }

    Destination destination(Order order) {
        Expected expected =
                switch (order.expectation()) {
                    case Expectation.NoFile() -> new Expected.NoFile();
                    case Expectation.Ours(var stamp) -> ours(stamp);
                    case Expectation.Gone(var before) -> new Expected.Gone(ours(before));
                    case Expectation.Theirs(var stamp) -> new Expected.Theirs(stamp);
                    case Expectation.Whatever() -> new Expected.Whatever();
                };
        return new Destination(order.path(), expected, order.overwriteReadOnly());
    }

    private Expected.Ours ours(FileStamp stamp) {
        return new Expected.Ours(stamp, () -> new RemoteBytes(this, Source.OLD));
    }

    @Override
    public void phase(SavePhase phase) {
        ask(new Phase(phase));
    }

    @Override
    public void progress(long done, long total) {
        ask(new Progress(done, total));
    }

    @Override
    public void committing() {
        ask(new Committing());
    }
}

package org.keepsake.background;

import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/**
 * Gives all line breaks of one text the same kind, on a worker. Succeeded: the value is the text
 * with its new breaks. Failed: the text does not fit into memory twice. Cancelled: there is no new
 * text. The old one goes on being edited meanwhile, so the value may come too late to be of use.
 */
public final class LineBreakTask extends Task<Text> {
    private final Text text;
    private final LineBreak kind;

    /** A job that makes all breaks of {@code text} breaks of that kind. */
    public LineBreakTask(Text text, LineBreak kind) {
        this.text = text;
        this.kind = kind;
    }

    /** The text as it was. */
    public Text text() {
        return text;
    }

    /** What its breaks become. */
    public LineBreak kind() {
        return kind;
    }

    @Override
    protected Text call() {
        return text.withLineBreaks(
                kind,
                done -> {
                    if (isCancelled()) {
                        throw new CancellationException();
                    }
                    updateProgress(done, text.byteLength());
                });
    }
}

package org.keepsake.codec;

import org.keepsake.text.Text;

/**
 * Observes a load. Called on the loading thread; each method may throw {@link
 * java.util.concurrent.CancellationException} to end it.
 */
public interface LoadListener {

    /** Ignores everything. */
    LoadListener NONE =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    /**
     * Reports how much has been read; {@code done} never decreases.
     *
     * @param done bytes so far
     * @param total bytes expected, at least {@code done}
     */
    void progress(long done, long total);

    /** Called from time to time while nothing can be read yet. */
    default void waiting() {}

    /**
     * Receives the beginning of a text that takes longer to load, so that it can be shown. Called
     * at most once per attempt. What follows may show that the charset was guessed wrongly.
     */
    void preview(Text beginning);
}

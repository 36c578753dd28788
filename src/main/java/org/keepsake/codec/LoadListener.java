package org.keepsake.codec;

import org.keepsake.text.Text;

/**
 * Hears how far loading has come. Called on the loading thread; either method may throw {@link
 * java.util.concurrent.CancellationException} to end it.
 */
public interface LoadListener {

    /** Hears nothing. */
    LoadListener NONE =
            new LoadListener() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void preview(Text beginning) {}
            };

    /**
     * Tells how much was read; never less than before.
     *
     * @param done bytes so far
     * @param total bytes expected, at least {@code done}
     */
    void progress(long done, long total);

    /**
     * Gives the beginning of a text that takes longer, so that it can be shown. Called at most once
     * for each attempt. What comes later may show that the charset was guessed wrongly.
     */
    void preview(Text beginning);
}

package org.keepsake.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps what a replacement replaces. That it could not be kept never fails a save, so nothing here
 * throws. Safe on any thread; all methods may block.
 */
public interface Versions {

    /** Keeps nothing. */
    Versions NONE =
            new Versions() {
                @Override
                public void settle(Target target) {}

                @Override
                public Kept prepare(Target target, boolean inPlace) {
                    return new Nothing();
                }
            };

    /**
     * Removes what a crash has left of a version that was never replaced; before it is decided how
     * to replace the file, as a second name of it would decide that.
     */
    void settle(Target target);

    /**
     * Prepares to keep what a file holds now. Copying is done here, as it takes time.
     *
     * @param inPlace whether the file itself will be written over, so that a second name for it
     *     would show the new bytes
     */
    Kept prepare(Target target, boolean inPlace);

    /** One version that is being kept. */
    interface Kept {

        /** Keeps it, in no time; to be called just before the bytes are replaced. */
        Optional<Path> take();

        /** Forgets it: the bytes were not replaced. */
        void drop();

        /** The bytes were replaced. */
        void done();
    }

    /** Nothing was kept. */
    final class Nothing implements Kept {
        @Override
        public Optional<Path> take() {
            return Optional.empty();
        }

        @Override
        public void drop() {}

        @Override
        public void done() {}
    }
}

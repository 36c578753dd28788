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
                public Kept prepare(Target target, ByteSource next, boolean copy) {
                    return new Nothing();
                }
            };

    /**
     * Removes what a crash has left of a version that was never replaced; before it is decided how
     * to replace the file, as a second name of it would decide that.
     */
    void settle(Target target);

    /**
     * Prepares to keep what a file holds now, unless that is what it is to hold next. Copying is
     * done here, as it takes time.
     *
     * @param next what is to replace it
     * @param copy whether a second name for the file will not do: it would show the new bytes where
     *     the file itself is written over, and promises nothing about the device
     */
    Kept prepare(Target target, ByteSource next, boolean copy);

    /** One version that is being kept. */
    interface Kept {

        /** Whether it is on the device already, as a copy, and stays when others have to go. */
        boolean isDurable();

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
        public boolean isDurable() {
            return false;
        }

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

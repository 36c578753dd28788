package org.keepsake.storage.system;

import java.nio.file.Path;

/**
 * A folder that a thread holds open: until it lets it go, it looks up names in this very folder,
 * even if somebody moves it away and puts another one, or a link, in its place.
 *
 * @param realPath its one absolute name, with no link in it
 * @param letGo ends it
 */
public record HeldFolder(Path realPath, Runnable letGo) implements AutoCloseable {
    @Override
    public void close() {
        letGo.run();
    }
}

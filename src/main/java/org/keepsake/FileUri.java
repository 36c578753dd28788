package org.keepsake;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files named by URI, as desktops and browsers name them: {@code file:///home/me/a%20b.txt}. */
final class FileUri {
    private static final String SCHEME = "file:/";

    private FileUri() {}

    /**
     * Returns the file on this machine that {@code name} is the URI of; empty if it is none. Each
     * escape is a byte, so a name that is no text is found as well.
     */
    static Optional<Path> path(String name) {
        if (!name.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(name);
            String host = Optional.ofNullable(uri.getRawAuthority()).orElse("");
            return host.isEmpty() || host.equals("localhost")
                    ? Optional.of(Path.of(new URI("file://" + uri.getRawPath())))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return unescaped(name);
        }
    }

    /** Who leaves a space as it is has escaped nothing. */
    private static Optional<Path> unescaped(String name) {
        try {
            return Optional.of(Path.of(name.replaceFirst("^file:(//(localhost)?)?(?=/)", "")));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

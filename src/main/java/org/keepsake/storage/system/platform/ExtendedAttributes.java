package org.keepsake.storage.system.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Reads and writes named attributes of a file, as many of them as a system lets a program see. */
interface ExtendedAttributes {

    /** Returns all of them; none if the file system has no such thing. */
    Map<String, ByteBuffer> read(Path path) throws IOException;

    /**
     * Leaves the file with these attributes and no others, as far as this process is allowed to.
     */
    void replace(Path path, Map<String, ByteBuffer> wanted) throws IOException;
}

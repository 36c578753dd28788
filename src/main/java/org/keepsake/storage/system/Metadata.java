package org.keepsake.storage.system;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Everything about a file, beside its bytes, that must outlive its replacement. Two equal values
 * mean that nobody could tell the two files apart by owner, rights or attributes.
 *
 * @param owner attribute names, in the notation of {@link java.nio.file.Files#setAttribute}, with
 *     the values that say whose file it is
 * @param access the same for what may be done with it
 * @param extended the extended attributes, by the system's full names; on Linux access control
 *     lists are among them
 */
public record Metadata(
        Map<String, Object> owner, Map<String, Object> access, Map<String, ByteBuffer> extended) {

    public Metadata {
        owner = Map.copyOf(owner);
        access = Map.copyOf(access);
        extended = Map.copyOf(extended);
    }
}

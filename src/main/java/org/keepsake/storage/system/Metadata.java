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
 *     lists are among them; {@link #UNREADABLE} in the place of a value that can't be read
 */
public record Metadata(
        Map<String, Object> owner, Map<String, Object> access, Map<String, ByteBuffer> extended) {

    /** The value of an attribute that is there but can't be read, and so not be copied. */
    public static final ByteBuffer UNREADABLE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    public Metadata {
        owner = Map.copyOf(owner);
        access = Map.copyOf(access);
        extended = Map.copyOf(extended);
    }

    /** Whether all of it could be read. */
    public boolean isWhole() {
        return extended.values().stream().noneMatch(Metadata::isUnreadable);
    }

    /** Whether that is no value, but stands for one that can't be read. */
    @SuppressWarnings("ReferenceEquality") // An attribute may be empty.
    public static boolean isUnreadable(ByteBuffer value) {
        return value == UNREADABLE;
    }
}

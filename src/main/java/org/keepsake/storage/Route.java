package org.keepsake.storage;

/** How new bytes took the place of the old ones. */
public sealed interface Route {

    /** A new file was renamed over the old one. */
    record Atomic() implements Route {}

    /** The old file was written over, both versions being kept aside meanwhile. */
    record InPlace(InPlaceReason reason) implements Route {}
}

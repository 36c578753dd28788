package org.keepsake.storage;

import org.keepsake.storage.system.StorageFault;

/** How sure it is that a committed file survives a power cut. */
public sealed interface Durability {

    /** Bytes and name are on the device, as far as the system tells the truth. */
    record Flushed() implements Durability {}

    /** The file is replaced, but its bytes or its new name may not be on the device. */
    record Unconfirmed(StorageFault fault, Exception cause) implements Durability {}
}

package org.keepsake.save;

import java.nio.file.Path;

/** Where somebody else's version is that the user chose to replace. */
public sealed interface KeptVersion {

    /** Among the file's earlier versions, for as long as those are kept. */
    record Earlier() implements KeptVersion {}

    /** In a copy that nothing removes. */
    record Copy(Path path) implements KeptVersion {}
}

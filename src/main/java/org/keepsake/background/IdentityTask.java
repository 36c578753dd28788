package org.keepsake.background;

import java.nio.file.Path;
import java.util.Optional;
import javafx.concurrent.Task;
import org.keepsake.save.FileIdentity;
import org.keepsake.save.LoadPipeline;

/**
 * Finds out on a worker which file a path leads to. Succeeded: the value tells, and that it could
 * not be found out is a value too.
 */
public final class IdentityTask extends Task<Optional<FileIdentity>> {
    private final LoadPipeline pipeline;
    private final Path path;

    /** A look that has not begun. */
    public IdentityTask(LoadPipeline pipeline, Path path) {
        this.pipeline = pipeline;
        this.path = path;
    }

    @Override
    protected Optional<FileIdentity> call() {
        return pipeline.identify(path);
    }
}

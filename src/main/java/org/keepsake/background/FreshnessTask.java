package org.keepsake.background;

import java.util.function.Supplier;
import javafx.concurrent.Task;
import org.keepsake.save.Freshness;

/**
 * Looks on a worker whether a file was changed by somebody else. Succeeded: the value tells, and
 * that it could not be found out is a value too.
 */
public final class FreshnessTask extends Task<Freshness> {
    private final Supplier<Freshness> look;

    /** A look that has not begun; {@code look} may block. */
    public FreshnessTask(Supplier<Freshness> look) {
        this.look = look;
    }

    @Override
    protected Freshness call() {
        return look.get();
    }
}

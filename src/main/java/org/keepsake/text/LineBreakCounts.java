package org.keepsake.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many line breaks of each kind a text has.
 *
 * @param lf lone LFs, at least 0
 * @param crlf CRLFs, at least 0
 * @param cr lone CRs, at least 0
 */
public record LineBreakCounts(int lf, int crlf, int cr) {

    /** The number of breaks of one kind. */
    public int of(LineBreak kind) {
        return switch (kind) {
            case LF -> lf;
            case CRLF -> crlf;
            case CR -> cr;
        };
    }

    /** Whether there are no breaks at all. */
    public boolean isEmpty() {
        return kinds() == 0;
    }

    /** Whether there are breaks of more than one kind. */
    public boolean isMixed() {
        return kinds() > 1;
    }

    /** The only kind present; empty when there are no breaks, or more than one kind. */
    public Optional<LineBreak> only() {
        return kinds() == 1
                ? Arrays.stream(LineBreak.values()).filter(kind -> of(kind) > 0).findFirst()
                : Optional.empty();
    }

    private long kinds() {
        return Arrays.stream(LineBreak.values()).filter(kind -> of(kind) > 0).count();
    }
}

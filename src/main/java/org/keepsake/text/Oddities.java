package org.keepsake.text;

/**
 * Counts of what most texts have none of: breaks other than LF, and invalid UTF-8. A separate
 * record, so that all nodes of an ordinary text can share one.
 *
 * @param pairs CRLF breaks
 * @param returns lone CR breaks
 * @param invalid bytes that are not part of any character
 */
record Oddities(int pairs, int returns, long invalid) {
    static final Oddities NONE = new Oddities(0, 0, 0);

    static Oddities of(int pairs, int returns, long invalid) {
        Oddities counted = new Oddities(pairs, returns, invalid);
        return counted.isNothing() ? NONE : counted;
    }

    /** Returns the sum, without a new object when either is zero. */
    Oddities plus(Oddities other) {
        if (other.isNothing()) {
            return this;
        }
        return isNothing()
                ? other
                : new Oddities(
                        pairs + other.pairs, returns + other.returns, invalid + other.invalid);
    }

    private boolean isNothing() {
        return (pairs | returns | invalid) == 0;
    }
}

package org.keepsake.text;

/**
 * What most texts have none of, counted: breaks other than LF, and bytes that are not UTF-8. A
 * record of its own, so that the nodes of an ordinary text share one.
 *
 * @param pairs breaks that are CRLF
 * @param returns breaks that are CR alone
 * @param invalid bytes that are part of no character
 */
record Oddities(int pairs, int returns, long invalid) {
    static final Oddities NONE = new Oddities(0, 0, 0);

    static Oddities of(int pairs, int returns, long invalid) {
        Oddities counted = new Oddities(pairs, returns, invalid);
        return counted.isNothing() ? NONE : counted;
    }

    /** The sum; no new object where one of them is nothing. */
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

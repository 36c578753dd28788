package org.keepsake.profile;

import java.util.Map;

/**
 * How a value is written as names and values, and read again.
 *
 * @param <T> the value's type
 */
interface Form<T> {

    /** The value where nothing was ever written. */
    T nothing();

    /** How {@code value} is written; never empty. */
    Map<String, String> write(T value);

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    T read(Map<String, String> lines);
}

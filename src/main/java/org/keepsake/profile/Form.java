package org.keepsake.profile;

import java.util.Map;

/**
 * How a value is stored as names and values.
 *
 * @param <T> the type of the value
 */
interface Form<T> {

    /** The value when nothing has been stored. */
    T nothing();

    /** Returns how {@code value} is stored; never empty. */
    Map<String, String> write(T value);

    /**
     * Parses what {@link #write} returned.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    T read(Map<String, String> lines);
}

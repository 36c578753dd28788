package org.keepsake.profile;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was searched for.
 *
 * @param queries as they were typed, without duplicates, the latest first, at most {@link #LIMIT}
 */
public record Searches(List<String> queries) {

    /** The maximum number of queries. */
    public static final int LIMIT = 30;

    /** Nothing was searched for. */
    public static final Searches NONE = new Searches(List.of());

    public Searches {
        queries = queries.stream().distinct().limit(LIMIT).toList();
    }

    /** Returns these queries with {@code query} as the latest. */
    public Searches with(String query) {
        return new Searches(Stream.concat(Stream.of(query), queries.stream()).toList());
    }
}

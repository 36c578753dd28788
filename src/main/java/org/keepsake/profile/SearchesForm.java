package org.keepsake.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** {@code searches=2}, and {@code search.0=words}, the latest first. */
final class SearchesForm implements Form<Searches> {

    @Override
    public Searches nothing() {
        return Searches.NONE;
    }

    @Override
    public Map<String, String> write(Searches searches) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("searches", Integer.toString(searches.queries().size()));
        for (String query : searches.queries()) {
            lines.put("search." + (lines.size() - 1), query);
        }
        return lines;
    }

    @Override
    public Searches read(Map<String, String> lines) {
        int count =
                Math.min(Integer.parseInt(RequiredLines.get(lines, "searches")), Searches.LIMIT);
        return new Searches(
                IntStream.range(0, count)
                        .mapToObj(index -> lines.get("search." + index))
                        .filter(Objects::nonNull)
                        .toList());
    }
}

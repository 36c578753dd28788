package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;
import org.keepsake.view.layout.RowText;
import org.keepsake.view.layout.WrappedRows;

/**
 * Tells where words are wrapped, by laying them out. Remembers some answers, because an edit moves
 * the same words to other offsets.
 */
final class Wrapping implements WrappedRows.Ruler {
    private static final int REMEMBERED = 200;

    private final RowLetters letters = new RowLetters();

    /** The columns where screen lines begin, by characters. */
    private final Map<String, List<Integer>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Integer>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private @Nullable TextLook look;
    private @Nullable Drawable drawable;

    /** Wraps words in another look. */
    void become(TextLook now, @Nullable Drawable drawnBy) {
        look = now;
        drawable = drawnBy;
        known.clear();
    }

    @Override
    public long[] lineStarts(Text text, long from, long to) {
        Text part = text.slice(from, to);
        String characters = text.string(from, to);
        return known.computeIfAbsent(characters, this::wrap).stream()
                .mapToLong(column -> from + part.offset(0, column))
                .toArray();
    }

    private List<Integer> wrap(String characters) {
        if (look == null) {
            throw new IllegalStateException("no font yet");
        }
        RowText row =
                RowText.of(characters, drawable == null ? List.of() : drawable.stands(characters));
        letters.show(row.shown(), List.of(), look);
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < letters.lines(); line++) {
            starts.add(row.column(letters.lineStart(line)));
        }
        return List.copyOf(starts);
    }
}

package org.keepsake.view.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Text;
import org.keepsake.view.layout.Indentation;
import org.keepsake.view.layout.RowText;
import org.keepsake.view.layout.WrappedRows;

/**
 * Tells where words are wrapped, by laying them out. Remembers some answers, because an edit moves
 * the same words to other offsets.
 */
final class Wrapping implements WrappedRows.Ruler {
    private static final int REMEMBERED = 200;

    /** Some characters, and the indentation of their line. */
    private record Words(String characters, Indentation indentation) {}

    private final RowLetters letters = new RowLetters();

    /** The columns where screen lines begin. */
    private final Map<Words, List<Integer>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Words, List<Integer>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** The line that was asked for last, and the indentation of its other rows. */
    private record Continued(Text text, long start, Indentation indentation) {
        static final Continued NONE = new Continued(Text.empty(), -1, Indentation.NONE);
    }

    private Continued latest = Continued.NONE;
    private @Nullable TextLook look;
    private @Nullable Drawable drawable;

    /** Wraps words in another look. */
    void become(TextLook now, @Nullable Drawable drawnBy) {
        look = now;
        drawable = drawnBy;
        known.clear();
        latest = Continued.NONE;
    }

    @Override
    public long[] lineStarts(Text text, long lineStart, long from, long to) {
        Text part = text.slice(from, to);
        String characters = text.string(from, to);
        Indentation indentation =
                from == lineStart ? indentation(characters) : continued(text, lineStart);
        return known.computeIfAbsent(new Words(characters, indentation), this::wrap).stream()
                .mapToLong(column -> from + part.offset(0, column))
                .toArray();
    }

    /** The indentation of a row that continues a line. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    Indentation continued(Text text, long lineStart) {
        if (look == null || !look.wraps()) {
            return Indentation.NONE;
        }
        // All rows of a long line ask, one after the other.
        if (text != latest.text || lineStart != latest.start) {
            // No character takes more than three bytes for one UTF-16 unit.
            long end = Math.min(text.byteLength(), lineStart + 3 * Indentation.LOOK);
            Indentation found = indentation(text.string(lineStart, end)).continued();
            latest = new Continued(text, lineStart, found);
        }
        return latest.indentation;
    }

    private Indentation indentation(String lineStart) {
        return look == null ? Indentation.NONE : look.indentation(lineStart);
    }

    private List<Integer> wrap(Words words) {
        if (look == null) {
            throw new IllegalStateException("no font yet");
        }
        String characters = words.characters;
        RowText row =
                RowText.of(characters, drawable == null ? List.of() : drawable.stands(characters));
        letters.show(row.shown(), List.of(), look, words.indentation);
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < letters.lines(); line++) {
            starts.add(row.column(letters.lineStart(line)));
        }
        return List.copyOf(starts);
    }
}

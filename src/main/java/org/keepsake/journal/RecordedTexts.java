package org.keepsake.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.keepsake.text.Text;

/**
 * The latest texts of a document, of which each was edited into the next. They share their memory,
 * and there is a limit to their number: earlier ones are dropped. Confined to one thread at a time.
 */
final class RecordedTexts {
    /** What comes back: at five a second, a quarter of an hour of typing without a pause. */
    static final int MOST = 4096;

    /** What a journal keeps of its own, at some kilobytes each, to be written again. */
    static final int REWRITTEN = 1024;

    private final int most;

    private final Deque<RecordedText> texts = new ArrayDeque<>();
    private Text start = Text.empty();
    private long count;

    /**
     * Creates an empty list.
     *
     * @param most how many texts it keeps
     */
    RecordedTexts(int most) {
        this.most = most;
    }

    /** Adds a text, unless it is the latest already. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    void add(RecordedText next) {
        Text latest = texts.isEmpty() ? start : texts.getLast().text();
        if (next.text() == latest) {
            return;
        }
        texts.add(next);
        count++;
        if (texts.size() > most) {
            texts.remove();
        }
    }

    /** How many texts were added, including those that have been dropped. */
    long count() {
        return count;
    }

    /**
     * Begins with {@code base}, dropping what was added before it.
     *
     * @param first how many texts had been added then
     */
    void startFrom(Text base, long first) {
        while (!texts.isEmpty() && count - texts.size() < first) {
            texts.remove();
        }
        start = base;
    }

    /** Begins with {@code base}, dropping what leads to it, or everything if it was not added. */
    @SuppressWarnings("ReferenceEquality") // The same root is the same text.
    void startFrom(Text base) {
        if (start == base) {
            return;
        }
        while (!texts.isEmpty() && texts.remove().text() != base) {
            // Dropped, as documented.
        }
        start = base;
    }

    void clear() {
        texts.clear();
        start = Text.empty();
    }

    /** All that are kept, in order. */
    List<RecordedText> list() {
        return List.copyOf(texts);
    }
}

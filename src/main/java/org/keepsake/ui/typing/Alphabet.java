package org.keepsake.ui.typing;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** How the user's language puts words in order. */
final class Alphabet {

    private Alphabet() {}

    /**
     * As a dictionary does, capital letters beside small ones and spaces last of all; by the code
     * where that leaves two alike. Safe on any thread.
     */
    static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.getDefault());
        Comparator<String> words = (one, other) -> collator.compare(one, other);
        return words.thenComparing(Comparator.naturalOrder());
    }
}

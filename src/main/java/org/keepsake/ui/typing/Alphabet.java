package org.keepsake.ui.typing;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The alphabetical order of the user's language. */
final class Alphabet {

    private Alphabet() {}

    /**
     * Orders as a dictionary does, upper case beside lower case and differences in spaces last; by
     * code unit where that leaves two equal. Safe on any thread.
     */
    static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        Comparator<String> words = (one, other) -> collator.compare(one, other);
        return words.thenComparing(Comparator.naturalOrder());
    }
}

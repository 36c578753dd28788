package org.keepsake.view.row;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.view.layout.RowText;

/**
 * Finds emoji that cannot be drawn and characters that nobody would see. The toolkit draws
 * outlines; where a font has only a coloured bitmap of an emoji, there would be a gap. The code
 * point is shown in brackets instead.
 */
final class Drawable {
    private static final char FIRST = '\u203c';

    private final Map<String, Boolean> known = new HashMap<>();
    private final Font font;
    private final Predicate<String> hasOutline;

    Drawable(Font font) {
        this(font, cluster -> hasOutline(font, cluster));
    }

    /** Creates an instance that asks {@code hasOutline} whether a cluster has an outline. */
    Drawable(Font font, Predicate<String> hasOutline) {
        this.font = font;
        this.hasOutline = hasOutline;
    }

    Font font() {
        return font;
    }

    /** What to show in place of the clusters that cannot be drawn. */
    List<RowText.Stand> stands(String row) {
        if (row.codePoints()
                .noneMatch(character -> Invisible.isPossible(character) || isEmoji(character))) {
            return List.of();
        }
        List<RowText.Stand> stands = new ArrayList<>();
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(row);
        int from = clusters.first();
        for (int to = clusters.next(); to != BreakIterator.DONE; to = clusters.next()) {
            String cluster = row.substring(from, to);
            if (cluster.codePoints().noneMatch(Drawable::isEmoji)) {
                for (int i = from; i < to; i++) {
                    if (Invisible.isAt(row, i)) {
                        stands.add(new RowText.Stand(i, i + 1, bracketed(code(row.charAt(i)))));
                    }
                }
            } else if (!known.computeIfAbsent(cluster, hasOutline::test)) {
                stands.add(new RowText.Stand(from, to, codes(cluster)));
            }
            from = to;
        }
        return stands;
    }

    private static boolean isEmoji(int character) {
        return character >= FIRST
                && (Character.isEmojiPresentation(character)
                        || Character.isExtendedPictographic(character)
                        || (character >= 0x1f1e6 && character <= 0x1f1ff));
    }

    private static boolean hasOutline(Font font, String cluster) {
        Text letters = new Text(cluster);
        letters.setFont(font);
        return !Shape.union(letters, new Rectangle()).getLayoutBounds().isEmpty();
    }

    private static String codes(String cluster) {
        return bracketed(
                cluster.codePoints()
                        .filter(character -> character != 0x200d && character != 0xfe0f)
                        .mapToObj(Drawable::code)
                        .collect(Collectors.joining("\u00b7")));
    }

    private static String code(int character) {
        return Integer.toHexString(character).toUpperCase(Locale.ROOT);
    }

    private static String bracketed(String codes) {
        return "\u2039" + codes + "\u203a";
    }
}

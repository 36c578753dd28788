package org.keepsake.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.profile.Settings;

/**
 * The font families of this system that have Latin letters, each in alphabetical order: in one of
 * symbols or emoji alone, all letters would be those of another. Safe on any thread.
 *
 * @param monospaced those in which all letters are of one width, the default one first
 * @param others all others
 */
public record FontFamilies(List<String> monospaced, List<String> others) {
    /** Fonts that have pictures in the place of letters. */
    private static final Set<String> PICTURES =
            Set.of(
                    "D050000L",
                    "Dingbats",
                    "Marlett",
                    "MT Extra",
                    "Symbol",
                    "Webdings",
                    "Wingdings",
                    "Wingdings 2",
                    "Wingdings 3",
                    "Zapf Dingbats");

    private static final Comparator<String> ORDER =
            Comparator.comparing((String family) -> !family.equals(Settings.FONT.initial()))
                    .thenComparing(String.CASE_INSENSITIVE_ORDER);

    private static final String LETTERS = "AZaz09";
    private static final double SIZE = 20;
    private static final double HAIR = 0.01;

    /**
     * Those that are installed. Examines every font, which takes a moment: do not call it on the FX
     * thread.
     */
    public static FontFamilies installed() {
        Map<Boolean, List<String>> families =
                Stream.concat(Stream.of(Settings.FONT.initial()), Font.getFamilies().stream())
                        .distinct()
                        .filter(FontFamilies::hasLetters)
                        .sorted(ORDER)
                        .collect(Collectors.partitioningBy(FontFamilies::isMonospaced));
        return new FontFamilies(
                families.getOrDefault(true, List.of()), families.getOrDefault(false, List.of()));
    }

    /** The toolkit does not tell which letters a font has; AWT does, for most fonts. */
    private static boolean hasLetters(String family) {
        if (PICTURES.contains(family) || family.contains("Emoji")) {
            return false;
        }
        java.awt.Font font = new java.awt.Font(family, java.awt.Font.PLAIN, 1);
        boolean known = font.getFamily(Locale.ROOT).equalsIgnoreCase(family);
        return !known || font.canDisplayUpTo(LETTERS) < 0;
    }

    private static boolean isMonospaced(String family) {
        if (family.equals(Settings.FONT.initial())) {
            return true;
        }
        Font font = Font.font(family, SIZE);
        double narrow = width("iil.", font);
        return narrow > 0 && Math.abs(narrow - width("MW@m", font)) < HAIR;
    }

    private static double width(String letters, Font font) {
        Text text = new Text(letters);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}

package org.keepsake.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.profile.Settings;

/**
 * The font families of this system, each in alphabetical order. Safe on any thread.
 *
 * @param monospaced those in which all letters are of one width, the default one included
 * @param others all others
 */
public record FontFamilies(List<String> monospaced, List<String> others) {
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
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.partitioningBy(FontFamilies::isMonospaced));
        return new FontFamilies(
                families.getOrDefault(true, List.of()), families.getOrDefault(false, List.of()));
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

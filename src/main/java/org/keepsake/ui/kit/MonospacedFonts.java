package org.keepsake.ui.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.keepsake.profile.Settings;

/** The monospaced fonts of this system. Safe on any thread. */
public final class MonospacedFonts {
    private static final double SIZE = 20;
    private static final double HAIR = 0.01;

    private MonospacedFonts() {}

    /**
     * The families of the monospaced fonts, the default one included. Examines every installed
     * font, which takes a moment: do not call it on the FX thread.
     */
    public static List<String> families() {
        return Stream.concat(
                        Stream.of(Settings.FONT.initial()),
                        Font.getFamilies().stream().filter(MonospacedFonts::isMonospaced))
                .distinct()
                .toList();
    }

    private static boolean isMonospaced(String family) {
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

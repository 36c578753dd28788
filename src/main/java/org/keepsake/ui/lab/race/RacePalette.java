package org.keepsake.ui.lab.race;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The colours of the race, which come from the theme: each is the fill of a rectangle without size
 * that the style sheet reaches, since a canvas itself has no styles.
 */
final class RacePalette {

    /** What has a colour. */
    enum Role {
        GROUND,
        TEXT,
        MUTED,
        RULE,
        ON_BAND,
        CHECKING,
        WRITING,
        FLUSHING,
        VERIFYING,
        COMMITTING,
        FROZEN,
        KEY,
        COUNT,
        WAIT
    }

    private final Map<Role, Rectangle> samples = new EnumMap<>(Role.class);

    /** Adds the rectangles to {@code pane}, where they are not seen. */
    RacePalette(Pane pane) {
        for (Role role : Role.values()) {
            Rectangle sample = new Rectangle();
            sample.setManaged(false);
            sample.getStyleClass().add("race-" + role.name().toLowerCase(java.util.Locale.ROOT));
            samples.put(role, sample);
            pane.getChildren().add(sample);
        }
    }

    /** Runs something whenever the theme has given another colour. */
    void whenChanged(Runnable action) {
        samples.values()
                .forEach(sample -> sample.fillProperty().subscribe((was, is) -> action.run()));
    }

    /** The colour that the theme has for something now. */
    Color of(Role role) {
        Rectangle sample = samples.get(role);
        return sample != null && sample.getFill() instanceof Color color ? color : Color.GRAY;
    }
}

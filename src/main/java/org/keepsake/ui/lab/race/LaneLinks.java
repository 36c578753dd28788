package org.keepsake.ui.lab.race;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.keepsake.lab.Way;
import org.keepsake.ui.words.Messages;

/** The picture of the race, and below the title of each lane a link to its lines of Java. */
final class LaneLinks {
    private static final double LEFT = 12;

    private final RacePicture picture;
    private final Pane pane;
    private final Map<Way, Hyperlink> links = new EnumMap<>(Way.class);

    LaneLinks(RacePicture picture, Messages messages, Consumer<Way> show) {
        this.picture = picture;
        pane = new Pane(picture);
        picture.prefWidthProperty().bind(pane.widthProperty());
        for (Way way : Way.values()) {
            Hyperlink link = new Hyperlink(messages.get("race.java"));
            link.setId("race-java-" + way);
            link.setLayoutX(LEFT);
            link.setAccessibleText(messages.get("snippet.title", messages.get("by." + way)));
            link.setOnAction(e -> show.accept(way));
            links.put(way, link);
            pane.getChildren().add(link);
        }
    }

    Node node() {
        return pane;
    }

    /** Puts the links where the lanes of these ways are; a lane that is not there has none. */
    void place(List<Way> ways) {
        links.forEach((way, link) -> {
            int lane = ways.indexOf(way);
            link.setVisible(lane >= 0);
            link.setLayoutY(lane >= 0 ? picture.javaLinkTop(lane) : 0);
        });
    }
}

package org.keepsake.ui.lab.race;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.keepsake.lab.Way;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/** The lines of Java behind one lane: as one writes them at first, and as they are here. */
final class JavaLines {
    /** Two columns of eighty letters, where the screen has them. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 460;
    private static final double GAP = 8;

    private JavaLines() {}

    /** Shows the lines of one way, in a window that Esc closes. */
    static void show(Stage owner, Messages messages, Way way) {
        Stage stage = new Stage();
        Label note = new Label(messages.get("snippet.note." + way));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        HBox lines =
                new HBox(
                        GAP,
                        column(messages.get("snippet.naive"), of(way, "naive")),
                        column(messages.get("snippet.ours"), of(way, "ours")));
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox content = new VBox(GAP, note, lines);
        content.setId("java-lines");
        content.getStyleClass().add("race");
        double screen = Screen.getPrimary().getVisualBounds().getWidth();
        Scene scene = new Scene(content, Math.min(WIDTH, screen), HEIGHT);
        Theme.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("snippet.title", messages.get("by." + way)));
        stage.setScene(scene);
        stage.show();
    }

    private static VBox column(String heading, String lines) {
        Label label = new Label(heading);
        label.getStyleClass().add("pulse-heading");
        TextArea area = new TextArea(lines);
        area.setEditable(false);
        area.getStyleClass().add("java-lines");
        label.setLabelFor(area);
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox column = new VBox(GAP, label, area);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** The lines, which the build compiles. */
    static String of(Way way, String kind) {
        String name = "java/" + way + "-" + kind + ".txt";
        try (InputStream in = JavaLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

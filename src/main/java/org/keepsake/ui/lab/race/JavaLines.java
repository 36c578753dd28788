package org.keepsake.ui.lab.race;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.keepsake.lab.Way;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/** The lines of Java behind one lane: as one writes them at first, and as they are here. */
final class JavaLines {
    private static final double GAP = 8;
    private static final double LEAST_WIDTH = 640;

    private JavaLines() {}

    /** Shows the lines of one way, in a window that Esc closes. */
    static void show(Stage owner, Messages messages, Way way) {
        Stage stage = new Stage();
        Label note = new Label(messages.get("snippet.note." + way));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        // As wide as the lines below it, which a label of its own accord would not become.
        note.setPrefWidth(LEAST_WIDTH);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox lines =
                new HBox(
                        GAP,
                        column(messages, "snippet.naive", of(way, "naive")),
                        column(messages, "snippet.ours", of(way, "ours")));
        VBox.setVgrow(lines, Priority.ALWAYS);
        Button close = button(messages, "action.close", stage::close);
        close.setCancelButton(true);
        HBox actions = new HBox(close);
        actions.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(GAP, note, lines, actions);
        content.setId("java-lines");
        content.getStyleClass().add("race");
        Scene scene = new Scene(content);
        Theme.addTo(scene.getStylesheets());
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("snippet.title", messages.get("by." + way)));
        stage.setScene(scene);
        content.applyCss();
        double width = Math.min(content.prefWidth(-1), ScreenFit.room(owner));
        ScreenFit.placeOverOwner(stage, width, content.prefHeight(width));
        stage.show();
        ScreenFit.apply(stage);
        close.requestFocus();
    }

    private static Button button(Messages messages, String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private static VBox column(Messages messages, String heading, String lines) {
        Label label = new Label(messages.get(heading));
        Button copy = button(messages, "action.copy", () -> SystemClipboard.put(lines));
        copy.getStyleClass().add("small");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox top = new HBox(GAP, label, between, copy);
        top.setAlignment(Pos.CENTER_LEFT);
        label.getStyleClass().add("pulse-heading");
        TextArea area = new TextArea(lines);
        area.setEditable(false);
        area.setPrefRowCount((int) lines.lines().count() + 1);
        area.setPrefColumnCount(lines.lines().mapToInt(String::length).max().orElse(0));
        area.getStyleClass().add("java-lines");
        label.setLabelFor(area);
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox column = new VBox(GAP, top, area);
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

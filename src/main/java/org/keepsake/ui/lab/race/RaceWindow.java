package org.keepsake.ui.lab.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.lab.trials.TrialsTask;
import org.keepsake.ui.dialog.ScreenFit;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/**
 * Why saving belongs in the background, to be watched: the three ways save the same document in
 * turn while a script types, and the picture of it grows meanwhile, or stands still with the
 * window.
 */
final class RaceWindow implements TrialsTask.Witness {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 806;

    /** What a desktop needs beside the window: a panel, and the frame. */
    private static final double DESKTOP = 64;

    private static final double GAP = 8;

    /** The picture is drawn less often than the frames come: it is not to be what is measured. */
    private static final long BETWEEN_PICTURES = TimeUnit.MILLISECONDS.toNanos(150);

    private final Stage stage = new Stage();
    private final Messages messages;
    private final LiveStrip live;
    private final RacePicture picture;
    private final TrialsTable table;
    private final VBox result;
    private final VBox content;
    private final ScrollPane scroll = new ScrollPane();
    private final Label explanation = new Label();
    private final Label verdict = new Label();
    private final Label state = new Label();
    private final Button start;
    private final Button cancel;
    private final Button exportTable;
    private final Button exportPicture;
    private final FlowPane troubles = new FlowPane(GAP, GAP);
    private final LaneLinks links;
    private final List<Trial> trials = new ArrayList<>();
    private List<Way> ways = List.of(Way.values());
    private Supplier<List<Lane>> lanes = List::of;
    private boolean running;
    private int begun;
    private int saves;

    /** What is watched, if it is no race. */
    private String name = "";

    private long drawn;
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame(now);
                }
            };

    /** What the window asks for. */
    interface Requests {

        /** Save in each way, as the form says. */
        void start();

        /** Save where something goes wrong. */
        void start(Trouble trouble);

        /** Stop. */
        void cancel();

        /** Store the figures. */
        void exportTable(List<Trial> trials);

        /** Store the picture of {@code node}. */
        void exportPicture(Node node);
    }

    RaceWindow(Stage owner, Messages messages, Node form, Requests requests) {
        this.messages = messages;
        live = new LiveStrip(messages);
        picture = new RacePicture(messages, ways);
        links = new LaneLinks(picture, messages, way -> JavaLines.show(stage, messages, way));
        links.place(ways);
        table = new TrialsTable(messages);
        start = button("race.start", requests::start);
        start.setDefaultButton(true);
        cancel = button("action.cancel", requests::cancel);
        exportTable = button("trials.csv", () -> requests.exportTable(List.copyOf(trials)));
        Label wrong = new Label(messages.get("race.wrong"));
        wrong.setMinWidth(Region.USE_PREF_SIZE);
        troubles.getChildren().add(wrong);
        troubles.setAlignment(Pos.CENTER_LEFT);
        for (Trouble trouble : Trouble.values()) {
            troubles.getChildren().add(button("trouble." + trouble, () -> requests.start(trouble)));
        }
        paragraph("race-explanation", explanation);
        paragraph("race-verdict", verdict);
        Tip.on(verdict, messages.get("race.advice.why"));
        paragraph("race-state", state);
        picture.setAccessibleText(messages.get("race.title"));
        result = new VBox(GAP, explanation, links.node(), verdict);
        result.getStyleClass().add("race-result");
        exportPicture = button("trials.png", () -> requests.exportPicture(result));
        FlowPane exports = new FlowPane(GAP, GAP, exportTable, exportPicture);
        Node numbers = new VBox(GAP, table.node(), table.caption(), exports);
        HBox actions =
                new HBox(
                        GAP,
                        start,
                        cancel,
                        state,
                        new Separator(Orientation.VERTICAL),
                        toggle("race.numbers", numbers),
                        toggle("race.more", form));
        actions.setAlignment(Pos.CENTER_LEFT);
        // What is pressed comes first: it stays where it is, however long the result is.
        content = new VBox(GAP, actions, form, numbers, troubles, live.node(), result);
        content.setId("race");
        content.getStyleClass().add("race");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("race-scroll");
        Scene scene = new Scene(scroll, WIDTH, Math.min(HEIGHT, room()));
        Theme.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        live.follow(scene);
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("race.title"));
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            frames.stop();
            requests.cancel();
        });
        idle("");
    }

    private static double room() {
        return Screen.getPrimary().getVisualBounds().getHeight() - DESKTOP;
    }

    void show() {
        if (!stage.isShowing()) {
            Scene scene = stage.getScene();
            ScreenFit.placeOverOwner(stage, scene.getWidth(), scene.getHeight());
        }
        stage.show();
        start.requestFocus();
    }

    boolean isOpen() {
        return stage.isShowing();
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    /**
     * Something has begun that is to be watched.
     *
     * @param what what it is, in words
     * @param ways what there is a lane for
     * @param count how many saves there will be
     * @param lanes what is known of them at any time
     */
    void follow(String what, List<Way> ways, int count, Supplier<List<Lane>> lanes) {
        trials.clear();
        table.show(List.of(), false);
        saves = count;
        name = "";
        follow(what, ways, lanes);
    }

    /**
     * A save has begun that is to be watched and not compared; what was measured before is kept.
     *
     * @param what what it is, in words
     * @param name the same in a few words
     */
    void follow(String what, String name, List<Way> ways, Supplier<List<Lane>> lanes) {
        this.name = name;
        table.show(TrialSummary.ofEach(trials), true);
        follow(what, ways, lanes);
    }

    private void follow(String what, List<Way> ways, Supplier<List<Lane>> lanes) {
        this.ways = List.copyOf(ways);
        this.lanes = lanes;
        links.place(this.ways);
        begun = 0;
        explanation.setText(what);
        picture.setAccessibleText(what);
        start.setText(messages.get("race.start"));
        verdict.setText("");
        running(true);
        say(messages.get("trials.preparing"));
        live.clear();
        live.node().requestFocus();
        reveal(live.node());
        frames.start();
    }

    /** What is going to be seen in a moment; until then it can be started or called off. */
    void expect(String what) {
        explanation.setText(what);
        cancel.setDisable(false);
        start.setText(messages.get("race.start.now"));
        say(messages.get("race.soon"));
    }

    /** It has ended; {@code sentence} tells how. What is known until then is shown. */
    void idle(String sentence) {
        frames.stop();
        live.finish();
        running(false);
        frame(System.nanoTime());
        // What is not kept holds the document no longer, and what was given up never began.
        List<Lane> last = picture.lanes().stream().filter(Lane::hasBegun).toList();
        lanes = () -> last;
        picture.show(ways, last);
        picture.setAccessibleText(picture.words());
        table.show(TrialSummary.ofEach(trials), !name.isEmpty());
        running(false);
        say("");
        verdict.setText(sentence);
    }

    /** Tells something in words. */
    void say(String sentence) {
        state.setText(sentence);
    }

    private void frame(long now) {
        if (now - drawn >= BETWEEN_PICTURES || !running) {
            drawn = now;
            picture.show(ways, lanes.get());
        }
        live.frame(now, picture.lanes());
    }

    @Override
    public void press(Runnable shown) {
        live.press(shown);
    }

    @Override
    public void begins(Way way, int round) {
        begun++;
        say(name.isEmpty() ? messages.get("race.running." + way, begun, saves) : name);
    }

    @Override
    public void measured(Trial trial) {
        trials.add(trial);
    }

    private void running(boolean is) {
        running = is;
        start.setDisable(is);
        cancel.setDisable(!is);
        troubles.setDisable(is);
        exportTable.setDisable(is || trials.isEmpty());
        exportPicture.setDisable(is || picture.lanes().isEmpty());
    }

    private ToggleButton toggle(String words, Node shown) {
        ToggleButton toggle = new ToggleButton(messages.get(words));
        toggle.setId(words.replace('.', '-'));
        toggle.getStyleClass().add("flat");
        Icon chevron = new Icon(IconShape.CHEVRON_RIGHT);
        toggle.setGraphic(chevron);
        toggle.selectedProperty().subscribe(open -> chevron.setRotate(open ? 90 : 0));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        shown.visibleProperty().bind(toggle.selectedProperty());
        shown.managedProperty().bind(toggle.selectedProperty());
        return toggle;
    }

    /** In a window with less room than all of it needs, scrolls to a part. */
    private void reveal(Node part) {
        // It has a place when it is laid out.
        scroll.applyCss();
        scroll.layout();
        double beyond = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond > 0) {
            scroll.setVvalue(Math.min(1, part.getBoundsInParent().getMinY() / beyond));
        }
    }

    private static void paragraph(String id, Label label) {
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(messages.get(words));
        button.setId(words.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}

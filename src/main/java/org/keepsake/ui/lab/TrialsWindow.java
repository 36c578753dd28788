package org.keepsake.ui.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Trial;
import org.keepsake.lab.trials.TrialSummary;
import org.keepsake.lab.trials.TrialsTask;
import org.keepsake.ui.kit.Theme;
import org.keepsake.ui.kit.WindowIcons;
import org.keepsake.ui.words.Messages;

/**
 * The ways to save, compared: what to compare, a field that is typed into meanwhile, and what came
 * of it. What was measured is shown when all is over, for drawing it would be measured with the
 * next save. FX thread.
 */
final class TrialsWindow implements TrialsTask.Witness {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 900;
    private static final double GAP = 8;
    private static final int LONGEST_TEXT = 100;

    private final Stage stage = new Stage();
    private final Messages messages;
    private final TrialsTable table;
    private final TrialsCharts charts;
    private final TextField live = new TextField();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label state = new Label();
    private final Button start;
    private final Button cancel;
    private final Button exportTable;
    private final Button exportPicture;
    private final VBox results;
    private final List<Trial> trials = new ArrayList<>();

    /** What the window asks for. */
    interface Requests {

        /** Compare as the form says. */
        void start();

        /** Stop comparing. */
        void cancel();

        /** Store the trials, or the picture of {@code results}. */
        void exportTable(List<Trial> trials);

        /** Store the picture of the results. */
        void exportPicture(Node results);
    }

    TrialsWindow(Stage owner, Messages messages, TrialsForm form, Requests requests) {
        this.messages = messages;
        table = new TrialsTable(messages);
        charts = new TrialsCharts(messages);
        start = button("trials.start", requests::start);
        start.setDefaultButton(true);
        cancel = button("action.cancel", requests::cancel);
        exportTable = button("trials.csv", () -> requests.exportTable(List.copyOf(trials)));
        live.setId("trials-live");
        live.setPromptText(messages.get("trials.live"));
        live.setAccessibleText(messages.get("trials.live"));
        state.setId("trials-state");
        state.setMinWidth(0);
        results = new VBox(GAP, table.node(), charts.node());
        exportPicture = button("trials.png", () -> requests.exportPicture(results));
        VBox.setVgrow(charts.node(), Priority.ALWAYS);
        VBox.setVgrow(results, Priority.ALWAYS);
        results.getStyleClass().add("trials-results");
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox actions = new HBox(GAP, start, cancel, progress, state);
        actions.setAlignment(Pos.CENTER_LEFT);
        HBox exports = new HBox(GAP, paragraph("trials.caption"), exportTable, exportPicture);
        exports.setAlignment(Pos.CENTER_RIGHT);
        VBox content =
                new VBox(
                        GAP,
                        paragraph("trials.explanation"),
                        form.node(),
                        actions,
                        live,
                        results,
                        exports);
        content.setId("trials");
        content.getStyleClass().add("trials");
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Theme.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.initOwner(owner);
        WindowIcons.copy(owner, stage);
        stage.setTitle(messages.get("trials.title"));
        stage.setScene(scene);
        stage.setOnHidden(e -> requests.cancel());
        idle("");
    }

    void show() {
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

    /** The comparison has begun. */
    void follow(TrialsTask task) {
        trials.clear();
        showResults();
        progress.progressProperty().bind(task.progressProperty());
        running(true);
        say(messages.get("trials.preparing"));
        live.requestFocus();
    }

    /** It has ended; {@code sentence} tells how. What was measured until then is shown. */
    void idle(String sentence) {
        progress.progressProperty().unbind();
        progress.setProgress(0);
        running(false);
        showResults();
        say(sentence);
    }

    /** Tells something in words. */
    void say(String sentence) {
        state.setText(sentence);
    }

    @Override
    public void press(char key) {
        if (live.getLength() >= LONGEST_TEXT) {
            live.clear();
        }
        String character = String.valueOf(key);
        Event.fireEvent(
                live,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        character,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    @Override
    public void begins(Way way, int round) {
        say(messages.get("trials.running", round, messages.get("by." + way)));
    }

    @Override
    public void measured(Trial trial) {
        trials.add(trial);
    }

    private void running(boolean is) {
        start.setDisable(is);
        cancel.setDisable(!is);
        progress.setVisible(is);
        exportTable.setDisable(is || trials.isEmpty());
        exportPicture.setDisable(is || trials.isEmpty());
    }

    private void showResults() {
        List<TrialSummary> summaries = TrialSummary.ofEach(trials);
        table.show(summaries);
        charts.show(summaries);
    }

    private Label paragraph(String words) {
        Label label = new Label(messages.get(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(messages.get(words));
        button.setId(words.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}

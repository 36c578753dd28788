package org.keepsake.ui.lab.race;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keepsake.lab.Way;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.lab.trials.GeneratedText;
import org.keepsake.lab.trials.Pace;
import org.keepsake.lab.trials.TrialPlan;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.lab.choice.LabControls;
import org.keepsake.ui.words.Messages;
import org.keepsake.ui.words.SimulationSentences;

/** Where the user says what to save, where to, and how often. */
final class TrialsForm {
    private static final double GAP = 8;
    private static final int USUAL_ROUNDS = 1;
    private static final int MOST_ROUNDS = 50;
    private static final List<Long> SIZES =
            List.of(1L << 10, 1L << 16, 1L << 20, 12L << 20, 1L << 26, 1L << 28, 1L << 30);

    /**
     * Three seconds to write and three to read back: enough to be felt, and three ways take less
     * than half a minute.
     */
    static final long USUAL_SIZE = 12 << 20;

    /** Where the system keeps what is not to be kept. */
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private static final Simulation USUAL_STORAGE = new Simulation.Slow(4, Duration.ofMillis(5));

    /** A document that can be saved. */
    private record Choice(String words, Supplier<Text> text) {}

    private final Messages messages;
    private final ComboBox<Choice> document = new ComboBox<>();
    private final ComboBox<Simulation> storage = new ComboBox<>();
    private final Spinner<Integer> rounds = new Spinner<>(1, MOST_ROUNDS, USUAL_ROUNDS);
    private final TextField folder = new TextField();
    private final GridPane node = new GridPane(2 * GAP, GAP);

    /** A form for the document in front. */
    TrialsForm(Messages messages, Editor editor) {
        this.messages = messages;
        SimulationSentences sentences = new SimulationSentences(messages);
        document.setConverter(words(Choice::words));
        document.getItems().addAll(documents(editor));
        document.getSelectionModel().select(1 + SIZES.indexOf(USUAL_SIZE));
        storage.setConverter(words(sentences::choice));
        storage.getItems().add(USUAL_STORAGE);
        storage.getItems().addAll(LabControls.READY_MADE);
        storage.setValue(USUAL_STORAGE);
        rounds.setEditable(true);
        folder.setPromptText(messages.get("trials.folder.own", TEMPORARY));
        node.addRow(0, label("document", document), document, label("rounds", rounds), rounds);
        node.addRow(1, label("storage", storage), storage, label("folder", folder), folder);
        document.setMaxWidth(Double.MAX_VALUE);
        storage.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(document, Priority.SOMETIMES);
        GridPane.setHgrow(folder, Priority.ALWAYS);
    }

    Node node() {
        return node;
    }

    /** What the storage is to be like. */
    Simulation storage() {
        return storage.getValue();
    }

    /** What the user has chosen. */
    TrialPlan plan() {
        return new TrialPlan(
                document.getValue().text(),
                List.of(Way.values()),
                rounds.getValue(),
                folder(),
                storage() instanceof Simulation.Real,
                Pace.RACE);
    }

    /**
     * The folder in which everything is saved, in a folder of its own that is deleted at the end:
     * that for temporary files, unless the user has chosen another.
     *
     * @throws InvalidPathException if what was typed is none
     */
    Path folder() {
        return folder.getText().isBlank() ? TEMPORARY : Path.of(folder.getText());
    }

    private List<Choice> documents(Editor editor) {
        Text text = editor.document().text();
        Choice own =
                new Choice(
                        messages.get(
                                "trials.own", editor.name(), messages.bytes(text.byteLength())),
                        () -> text);
        return Stream.concat(Stream.of(own), SIZES.stream().map(this::generated)).toList();
    }

    private Choice generated(long size) {
        return new Choice(
                messages.get("trials.generated", messages.bytes(size)),
                () -> GeneratedText.of(size));
    }

    private Label label(String id, Control field) {
        field.setId("trials-" + id);
        Label label = new Label(messages.get("trials." + id));
        label.setLabelFor(field);
        label.setMnemonicParsing(true);
        label.setMinWidth(Control.USE_PREF_SIZE);
        return label;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String string) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        };
    }
}

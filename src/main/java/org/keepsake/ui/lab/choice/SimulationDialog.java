package org.keepsake.ui.lab.choice;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.words.Messages;

/** Asks how storage is to misbehave, with numbers of the user's own. */
final class SimulationDialog {
    private static final double GAP = 8;

    private final Stage owner;
    private final Messages messages;
    private final RadioButton slow;
    private final RadioButton stalling;
    private final RadioButton full;
    private final Spinner<Double> rate = new Spinner<>(0.01, 10_000, 2, 1);
    private final Spinner<Integer> latency = new Spinner<>(0, 10_000, 20, 10);
    private final Spinner<Integer> seconds = new Spinner<>(1, 600, 15, 1);
    private final Spinner<Integer> kibibytes = new Spinner<>(0, 1 << 30, 64, 64);

    SimulationDialog(Stage owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
        ToggleGroup kinds = new ToggleGroup();
        slow = kind("slow", kinds);
        stalling = kind("stalling", kinds);
        full = kind("full", kinds);
        slow.setSelected(true);
    }

    private RadioButton kind(String id, ToggleGroup group) {
        RadioButton button = new RadioButton(messages.get("field." + id));
        button.setId("simulate-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }

    /** Asks; there is no answer from a user who thought better of it. */
    void ask(Consumer<Simulation> answer) {
        ButtonType choose = new ButtonType(messages.get("simulated.choose"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<Simulation> dialog = new Dialog<>();
        DialogFrame.apply(dialog, owner);
        dialog.setTitle(messages.get("simulated.title"));
        dialog.setHeaderText(messages.get("simulated.question"));
        dialog.getDialogPane().setContent(fields());
        dialog.getDialogPane().getButtonTypes().setAll(choose, cancel);
        dialog.setResultConverter(button -> choose.equals(button) ? chosen() : null);
        dialog.setOnHidden(e -> {
            Simulation result = dialog.getResult();
            if (result != null) {
                answer.accept(result);
            }
        });
        dialog.show();
    }

    private GridPane fields() {
        GridPane fields = new GridPane(GAP, GAP);
        fields.addRow(0, slow, field("rate", rate, slow), unit("rate"));
        fields.addRow(1, new Label(), field("latency", latency, slow), unit("latency"));
        fields.addRow(2, stalling, field("seconds", seconds, stalling), unit("seconds"));
        fields.addRow(3, full, field("kibibytes", kibibytes, full), unit("kibibytes"));
        return fields;
    }

    private static Node field(String id, Spinner<?> spinner, RadioButton kind) {
        spinner.setId("simulate-" + id);
        spinner.setEditable(true);
        spinner.disableProperty().bind(kind.selectedProperty().not());
        return spinner;
    }

    private Label unit(String id) {
        return new Label(messages.get("field." + id));
    }

    private Simulation chosen() {
        if (slow.isSelected()) {
            return new Simulation.Slow(rate.getValue(), Duration.ofMillis(latency.getValue()));
        }
        return stalling.isSelected()
                ? new Simulation.Stalling(Duration.ofSeconds(seconds.getValue()))
                : new Simulation.FullAfter(kibibytes.getValue() * 1024L);
    }
}

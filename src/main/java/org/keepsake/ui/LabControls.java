package org.keepsake.ui;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.settings.Settings;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The menu of the demonstration: how to save, and what the storage is like. While it is not the
 * real one, a mark says so. FX thread.
 */
final class LabControls {

    /** Slow and small enough to be watched with a document of a few lines. */
    static final List<Simulation> READY_MADE =
            List.of(
                    new Simulation.Real(),
                    new Simulation.Slow(16, Duration.ofMillis(5)),
                    new Simulation.Slow(0.25, Duration.ofMillis(100)),
                    new Simulation.Stalling(Duration.ofSeconds(15)),
                    new Simulation.FullAfter(64 << 10),
                    new Simulation.FailingForce(),
                    new Simulation.FailingRename(),
                    new Simulation.Denied());

    private final Messages messages;
    private final SimulationSentences sentences;
    private final SettingMenu choices;
    private final SimulationDialog dialog;

    private final ObjectProperty<Simulation> simulation;

    LabControls(
            Stage owner,
            Messages messages,
            ObjectProperty<Settings> settings,
            SimulatedStorage storage) {
        this.messages = messages;
        sentences = new SimulationSentences(messages);
        choices = new SettingMenu(messages, settings);
        dialog = new SimulationDialog(owner, messages);
        simulation = new SimpleObjectProperty<>(storage.simulation());
        simulation.subscribe(storage::choose);
    }

    /**
     * The menu.
     *
     * @param compare compares the ways to save
     */
    Menu menu(Consumer<ObjectProperty<Simulation>> compare) {
        MenuItem trials = new MenuItem(messages.get("menu.trials"));
        trials.setId("menu-trials");
        trials.setOnAction(e -> compare.accept(simulation));
        return new Menu(
                messages.get("menu.lab"),
                null,
                choices.menu("way", Settings.HOW_TO_SAVE),
                storage(),
                new SeparatorMenuItem(),
                trials);
    }

    private Menu storage() {
        Menu menu = new Menu(messages.get("menu.storage"));
        ToggleGroup group = new ToggleGroup();
        for (Simulation choice : READY_MADE) {
            RadioMenuItem item = new RadioMenuItem(sentences.choice(choice));
            item.setId("menu-storage-" + READY_MADE.indexOf(choice));
            item.setToggleGroup(group);
            item.setOnAction(e -> simulation.set(choice));
            simulation.subscribe(now -> item.setSelected(now.equals(choice)));
            menu.getItems().add(item);
        }
        MenuItem other = new MenuItem(messages.get("storage.other"));
        other.setId("menu-storage-other");
        other.setOnAction(e -> dialog.ask(simulation::set));
        menu.getItems().addAll(new SeparatorMenuItem(), other);
        return menu;
    }

    /** Is to be seen while the storage is not the real one. */
    Node mark() {
        Label mark = new Label();
        mark.setId("lab-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setGraphic(new FontIcon(Feather.ALERT_OCTAGON));
        mark.setTooltip(new Tooltip(messages.get("simulated.note")));
        simulation.subscribe(now -> {
            boolean shown = !(now instanceof Simulation.Real);
            mark.setText(messages.get("simulated.mark", sentences.description(now)));
            mark.setVisible(shown);
            mark.setManaged(shown);
        });
        return mark;
    }
}

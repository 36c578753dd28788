package org.keepsake.ui.lab.choice;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keepsake.lab.Choice;
import org.keepsake.lab.Way;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;
import org.keepsake.ui.words.SimulationSentences;

/**
 * The menu of the demonstration: how to save, and what the storage is like. While a choice is on, a
 * mark in the status bar says so.
 */
public final class LabControls {

    /** Slow and small enough to be watched with a document of a few lines. */
    public static final List<Simulation> READY_MADE =
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
    private final Stage owner;
    private final ObjectProperty<Choice> choice;
    private final BooleanProperty brief = new SimpleBooleanProperty();
    private @Nullable SimulationDialog dialog;

    /**
     * Controls that are not shown yet.
     *
     * @param choice what is chosen, here and elsewhere
     */
    public LabControls(Stage owner, Messages messages, ObjectProperty<Choice> choice) {
        this.messages = messages;
        this.choice = choice;
        sentences = new SimulationSentences(messages);
        this.owner = owner;
    }

    /**
     * The menu.
     *
     * @param pulse shows how late the window answers
     */
    public Menu menu(Runnable pulse) {
        return new Menu(
                messages.get("menu.lab"),
                null,
                ways(),
                storage(),
                new SeparatorMenuItem(),
                item("pulse", "menu.pulse", pulse));
    }

    /** Made when it is first needed, and keeps its numbers. */
    private SimulationDialog dialog() {
        if (dialog == null) {
            dialog = new SimulationDialog(owner, messages);
        }
        return dialog;
    }

    private MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(messages.get(words));
        item.setId("menu-lab-" + id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Menu ways() {
        Menu menu = new Menu(messages.get("menu.way"));
        ToggleGroup group = new ToggleGroup();
        for (Way way : Way.values()) {
            menu.getItems()
                    .add(
                            item(
                                    "menu-way-" + way,
                                    messages.get("way." + way),
                                    group,
                                    now -> now.way() == way,
                                    now -> now.with(way)));
        }
        return menu;
    }

    private Menu storage() {
        Menu menu = new Menu(messages.get("menu.storage"));
        ToggleGroup group = new ToggleGroup();
        for (Simulation storage : READY_MADE) {
            menu.getItems()
                    .add(
                            item(
                                    "menu-storage-" + menu.getItems().size(),
                                    sentences.choice(storage),
                                    group,
                                    now -> isOf(now, storage),
                                    now -> now.with(storage)));
        }
        MenuItem other = new MenuItem(messages.get("storage.other"));
        other.setId("menu-storage-other");
        other.setOnAction(e -> dialog().ask(storage -> choice.set(choice.get().with(storage))));
        menu.getItems().addAll(new SeparatorMenuItem(), other);
        return menu;
    }

    /** Real storage has no figures to compare, and it is what nearly every start finds. */
    private static boolean isOf(Choice choice, Simulation storage) {
        return choice.storage() instanceof Simulation.Real
                ? storage instanceof Simulation.Real
                : choice.storage().equals(storage);
    }

    private RadioMenuItem item(
            String id,
            String words,
            ToggleGroup group,
            Predicate<Choice> chosen,
            UnaryOperator<Choice> choose) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(e -> choice.set(choose.apply(choice.get())));
        choice.subscribe(now -> item.setSelected(chosen.test(now)));
        return item;
    }

    /** Says what is chosen while a choice is on, and leads back to none. */
    public Node mark() {
        BriefButton mark = new BriefButton();
        mark.setId("lab-mark");
        mark.getStyleClass().addAll("flat", "small");
        mark.setGraphic(new Icon(IconShape.ALERT_OCTAGON));
        Tip tip = new Tip(mark);
        mark.setOnAction(e -> choice.set(Choice.NONE));
        mark.managedProperty().bind(mark.visibleProperty());
        choice.subscribe(now -> {
            mark.setVisible(now.isOn());
            label(mark, tip);
        });
        brief.subscribe(() -> label(mark, tip));
        return mark;
    }

    private void label(BriefButton mark, Tip tip) {
        if (!choice.get().isOn()) {
            return;
        }
        String least = messages.get("simulated.brief");
        String inShort = messages.get("simulated.mark", words(choice.get(), sentences::inShort));
        String whole = messages.get("simulated.mark", words(choice.get(), sentences::description));
        mark.say(brief.get() ? least : inShort, least);
        mark.setAccessibleText(whole);
        tip.say(whole + "\n" + messages.get("simulated.note"));
    }

    /** Whether the mark leaves its room to another note, and says no more than that one is on. */
    public BooleanProperty briefProperty() {
        return brief;
    }

    private String words(Choice now, Function<Simulation, String> describe) {
        String way = messages.get("by." + now.way());
        if (now.storage() instanceof Simulation.Real) {
            return way;
        }
        String storage = describe.apply(now.storage());
        return now.way() == Choice.NONE.way()
                ? storage
                : messages.get("simulated.both", way, storage);
    }
}

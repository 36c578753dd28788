package org.keepsake.lab;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.storage.system.FileOperations;

/**
 * The choices of the lab, which are forgotten when the program ends. While none is made, the wiring
 * of the program routes saves and loads past the lab. Confined to the FX thread; what it hands out
 * is not.
 */
public final class Lab {
    private final FileOperations files;
    private final Function<FileOperations, Ways> ways;
    private final Ways chosen;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);

    /**
     * Creates a lab in which nothing is chosen.
     *
     * @param files the real storage
     * @param chosen how documents are saved while a choice is on
     * @param ways for trials: creates ways to a simulated storage of their own, on top of the given
     *     one
     */
    public Lab(FileOperations files, Ways chosen, Function<FileOperations, Ways> ways) {
        this.files = files;
        this.chosen = chosen;
        this.ways = ways;
        choice.subscribe(now -> chosen.storage().choose(now.storage()));
    }

    /** The current choice. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The chosen way to save. */
    public SaveWay way() {
        return chosen.to(choice.get().way());
    }

    /** The chosen storage. */
    public FileOperations storage() {
        return chosen.storage();
    }

    /** Creates ways to try out, on a storage that nothing else uses. */
    public Ways apart() {
        return ways.apply(files);
    }

    /** Creates ways to try out, on a storage that already misbehaves as {@code simulation} says. */
    public Ways apartOn(Simulation simulation) {
        SimulatedStorage storage = new SimulatedStorage(files);
        storage.choose(simulation);
        return ways.apply(storage);
    }
}

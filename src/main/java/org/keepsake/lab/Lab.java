package org.keepsake.lab;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.storage.system.FileOperations;

/**
 * The choices of the lab, which are forgotten when the program ends. While none is on, whoever put
 * the program together lets saves and loads pass it by. FX thread, but for what it hands out.
 */
public final class Lab {
    private final FileOperations files;
    private final Function<FileOperations, Ways> ways;
    private final Ways chosen;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.NONE);

    /**
     * A lab in which nothing is chosen.
     *
     * @param files the real storage
     * @param ways makes ways to a storage of their own, which is on top of the given one
     */
    public Lab(FileOperations files, Function<FileOperations, Ways> ways) {
        this.files = files;
        this.ways = ways;
        chosen = ways.apply(files);
        choice.subscribe(now -> chosen.storage().choose(now.storage()));
    }

    /** What is chosen. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** How to save as it is chosen. */
    public SaveWay way() {
        return chosen.to(choice.get().way());
    }

    /** The storage that is chosen. */
    public FileOperations storage() {
        return chosen.storage();
    }

    /** Ways to try out, on a storage that is nobody else's. */
    public Ways apart() {
        return ways.apply(files);
    }

    /** The same on storage that already misbehaves in one way. */
    public Ways apartOn(Simulation simulation) {
        SimulatedStorage storage = new SimulatedStorage(files);
        storage.choose(simulation);
        return ways.apply(storage);
    }
}

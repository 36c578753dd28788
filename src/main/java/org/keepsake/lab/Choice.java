package org.keepsake.lab;

import org.keepsake.lab.simulation.Simulation;

/**
 * What is chosen in the lab.
 *
 * @param way how to save
 * @param storage how the storage behaves
 */
public record Choice(Way way, Simulation storage) {

    /** The program as it is without the lab. */
    public static final Choice NONE = new Choice(Way.BACKGROUND_THREAD, new Simulation.Real());

    /** Whether anything differs from the program without the lab. */
    public boolean isOn() {
        return way != NONE.way() || !(storage instanceof Simulation.Real);
    }

    /** The same choice with another way. */
    public Choice with(Way other) {
        return new Choice(other, storage);
    }

    /** The same choice with another storage. */
    public Choice with(Simulation other) {
        return new Choice(way, other);
    }
}

package org.keepsake.ui.lab.race;

import java.time.Duration;
import org.keepsake.lab.simulation.Simulation;
import org.keepsake.lab.trials.TroubleTask.HalfWay;

/** What can go wrong with a save. */
public enum Trouble {
    /** The disk is full before all is written. */
    FULL,
    /** The disk reports an error when it is to keep what was written. */
    FAILING,
    /** The disk says nothing for a while. */
    SILENT,
    /** Nothing: the user cancels. */
    CANCEL,
    /** Nothing: the user leaves the program, which has to wait for the save. */
    QUIT;

    /** What the user does in the middle of the save. */
    HalfWay halfWay() {
        return switch (this) {
            case FULL, FAILING, SILENT -> HalfWay.WAIT;
            case CANCEL -> HalfWay.CANCEL;
            case QUIT -> HalfWay.QUIT;
        };
    }

    /** How the storage misbehaves. */
    public Simulation simulation() {
        return switch (this) {
            case FULL -> new Simulation.FullAfter(8 << 20);
            case FAILING -> new Simulation.FailingForce();
            case SILENT -> new Simulation.Stalling(Duration.ofSeconds(4));
            case CANCEL, QUIT -> new Simulation.Real();
        };
    }
}

package org.keepsake.lab.child;

import java.nio.file.Path;
import org.keepsake.lab.simulation.Simulation;

/**
 * What a child of the lab is told before its order.
 *
 * @param recoveryRoot where it may keep copies
 * @param simulation how its storage is to behave
 */
public record Conditions(Path recoveryRoot, Simulation simulation) {}

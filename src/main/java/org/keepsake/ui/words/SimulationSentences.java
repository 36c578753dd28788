package org.keepsake.ui.words;

import java.time.Duration;
import org.keepsake.lab.simulation.Simulation;

/** Describes how a simulated storage misbehaves. */
public final class SimulationSentences {
    private final Messages messages;

    /** Creates sentences in the language of {@code messages}. */
    public SimulationSentences(Messages messages) {
        this.messages = messages;
    }

    /** The simulation as a choice in a menu. */
    public String choice(Simulation simulation) {
        return say("storage", simulation);
    }

    /** The simulation as part of a sentence. */
    public String description(Simulation simulation) {
        return say("simulated", simulation);
    }

    /** The simulation in two or three words, for a mark; not for real storage. */
    public String inShort(Simulation simulation) {
        return say("badge", simulation);
    }

    private String say(String family, Simulation simulation) {
        return switch (simulation) {
            case Simulation.Real() -> say(family, "real");
            case Simulation.Slow(double mibPerSecond, Duration latency) ->
                    say(family, "slow", mibPerSecond, messages.duration(latency));
            case Simulation.Stalling(Duration duration) ->
                    say(family, "stalling", messages.duration(duration));
            case Simulation.FullAfter(long bytes) -> say(family, "full", messages.bytes(bytes));
            case Simulation.FailingForce() -> say(family, "force");
            case Simulation.FailingRename() -> say(family, "rename");
            case Simulation.Denied() -> say(family, "denied");
        };
    }

    private String say(String family, String kind, Object... arguments) {
        return messages.get(family + "." + kind, arguments);
    }
}

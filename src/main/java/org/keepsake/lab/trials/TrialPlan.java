package org.keepsake.lab.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.keepsake.lab.Way;
import org.keepsake.text.Text;

/**
 * What is to be saved, how, and how often.
 *
 * @param document makes or has the text; asked once, on a worker
 * @param ways the ways to compare, which take turns; each round begins with the next one
 * @param rounds how often, 1 or more
 * @param folder on the disk to save to; whatever is written there is deleted at the end
 * @param plainWrites whether to compare with a {@link PlainWrite}, which goes to the real storage
 * @param pace how it is played
 */
public record TrialPlan(
        Supplier<Text> document,
        List<Way> ways,
        int rounds,
        Path folder,
        boolean plainWrites,
        Pace pace) {

    /** To measure on real storage. */
    public TrialPlan(Supplier<Text> document, List<Way> ways, int rounds, Path folder) {
        this(document, ways, rounds, folder, true, Pace.BENCH);
    }

    public TrialPlan {
        ways = List.copyOf(ways);
        if (rounds < 1 || ways.isEmpty()) {
            throw new IllegalArgumentException(rounds + " rounds of " + ways);
        }
    }

    /** How many saves it takes. */
    public int trials() {
        return rounds * ways.size();
    }
}

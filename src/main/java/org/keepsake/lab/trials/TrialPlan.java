package org.keepsake.lab.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.keepsake.lab.Way;
import org.keepsake.text.Text;

/**
 * What to save, how, and how often.
 *
 * @param document supplies the text; called once, on a worker
 * @param ways the ways to compare, which take turns; each round starts with the next one
 * @param rounds how often, 1 or more
 * @param folder on the disk to save to; whatever is written there is deleted at the end
 * @param plainWrites whether to compare with a {@link PlainWrite}, which goes to the real storage
 * @param pace how it runs
 */
public record TrialPlan(
        Supplier<Text> document,
        List<Way> ways,
        int rounds,
        Path folder,
        boolean plainWrites,
        Pace pace) {

    /** Creates a plan for measuring on real storage. */
    public TrialPlan(Supplier<Text> document, List<Way> ways, int rounds, Path folder) {
        this(document, ways, rounds, folder, true, Pace.BENCH);
    }

    public TrialPlan {
        ways = List.copyOf(ways);
        if (rounds < 1 || ways.isEmpty()) {
            throw new IllegalArgumentException(rounds + " rounds of " + ways);
        }
    }

    /** The number of saves. */
    public int trials() {
        return rounds * ways.size();
    }
}

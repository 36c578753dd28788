package org.keepsake.compare;

import java.util.List;

/**
 * How many lines differ.
 *
 * @param changed lines of both texts that stand side by side
 * @param added lines of the right text that stand beside nothing
 * @param removed lines of the left text that stand beside nothing
 */
public record LineCounts(int changed, int added, int removed) {

    static LineCounts of(List<Difference> aligned) {
        int left = aligned.stream().mapToInt(Difference::leftCount).sum();
        int right = aligned.stream().mapToInt(Difference::rightCount).sum();
        int both =
                aligned.stream()
                        .mapToInt(each -> Math.min(each.leftCount(), each.rightCount()))
                        .sum();
        return new LineCounts(both, right - both, left - both);
    }
}

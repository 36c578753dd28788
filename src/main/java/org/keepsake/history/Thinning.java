package org.keepsake.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which versions of a file to keep: all of the last hour, the latest of each hour for a
 * day, the latest of each day for a month.
 */
final class Thinning {
    private static final Duration ALL = Duration.ofHours(1);
    private static final Duration HOURLY = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(30);

    private Thinning() {}

    /** The versions to remove. */
    static List<Version> superfluous(List<Version> latestFirst, Instant now) {
        List<Version> going = new ArrayList<>();
        Set<Long> hours = new HashSet<>();
        Set<Long> days = new HashSet<>();
        for (Version version : latestFirst) {
            Duration age = Duration.between(version.replaced(), now);
            long seconds = version.replaced().getEpochSecond();
            boolean stays;
            if (age.compareTo(ALL) <= 0) {
                stays = true;
            } else if (age.compareTo(HOURLY) <= 0) {
                stays = hours.add(Math.floorDiv(seconds, Duration.ofHours(1).toSeconds()));
            } else if (age.compareTo(DAILY) <= 0) {
                stays = days.add(Math.floorDiv(seconds, Duration.ofDays(1).toSeconds()));
            } else {
                stays = false;
            }
            if (!stays) {
                going.add(version);
            }
        }
        return going;
    }
}

package org.keepsake.ui.lab.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepsake.lab.Way;
import org.keepsake.lab.trials.Lane;
import org.keepsake.save.SavePhase;
import org.keepsake.ui.words.Messages;

/** What a lane of the race comes to, in words; all figures are those of the run. */
final class LaneSentences {
    private final Messages messages;

    LaneSentences(Messages messages) {
        this.messages = messages;
    }

    /** Short facts, for below the title of the lane. */
    List<String> facts(Lane lane) {
        if (!lane.hasBegun()) {
            return messages.get("race.begins." + lane.way()).lines().toList();
        }
        List<String> facts = new ArrayList<>();
        facts.add(
                messages.get(
                        "race.facts." + lane.ending(),
                        messages.duration(Duration.ofNanos(Math.max(0, lane.until())))));
        facts.add(messages.get("race.pause", messages.duration(lane.longestPause())));
        return facts;
    }

    /** The same of a lane that has not begun. */
    List<String> waiting() {
        return List.of(messages.get("race.waits"));
    }

    /** What became of the window while one way saved. */
    String of(Lane lane) {
        String way = messages.get("race.way." + lane.way());
        String longest = messages.duration(lane.longestPause());
        int keys = lane.keysThatWaited();
        String kind =
                stoodStill(lane)
                        ? "race.stood.still"
                        : lane.isPauseFelt() ? "race.paused" : "race.went.on";
        return messages.get(kind, way, longest, keys);
    }

    /** What the run shows, and which way to choose. */
    String verdict(List<Lane> lanes) {
        List<String> sentences = new ArrayList<>(lanes.stream().map(this::of).toList());
        Optional<Lane> thread = lane(lanes, Way.BACKGROUND_THREAD);
        Optional<Lane> process = lane(lanes, Way.CHILD_PROCESS);
        if (thread.isPresent() && process.isPresent()) {
            Duration later = Duration.ofNanos(process.get().until() - thread.get().until());
            if (later.compareTo(Lane.FELT) >= 0) {
                String told = messages.get("race.later", messages.duration(later));
                sentences.add(sentences.removeLast() + " " + withStart(told, process.get()));
            }
        }
        Optional<Lane> window = lane(lanes, Way.UI_THREAD).filter(LaneSentences::stoodStill);
        if (window.isPresent() && thread.filter(LaneSentences::stoodStill).isEmpty()) {
            sentences.add(
                    messages.get(
                            "race.advice", thread.map(one -> cost(window.get(), one)).orElse("")));
        } else {
            sentences.add(messages.get("race.too.fast"));
        }
        if (lanes.stream()
                .filter(lane -> lane.way() != Way.UI_THREAD)
                .anyMatch(Lane::isPauseFelt)) {
            sentences.add(messages.get("race.busy"));
        }
        return String.join("\n", sentences);
    }

    /** Adds when a program that had to be started first began to write, if one could feel it. */
    private String withStart(String told, Lane process) {
        return process.stages().stream()
                .filter(stage -> stage.phase() == SavePhase.WRITING)
                .map(stage -> Duration.ofNanos(stage.from()))
                .filter(start -> start.compareTo(Lane.FELT) >= 0)
                .findFirst()
                .map(start -> messages.get("race.later.start", told, messages.duration(start)))
                .orElse(told);
    }

    /** How much longer a save takes when the window does not stand still for it. */
    private String cost(Lane window, Lane thread) {
        Duration more = Duration.ofNanos(thread.until() - window.until());
        return more.toNanos() <= window.until() / 5
                ? messages.get("race.advice.same")
                : messages.get("race.advice.longer", messages.duration(more));
    }

    /** Whether the window froze for most of the save, and one could feel it. */
    private static boolean stoodStill(Lane lane) {
        return lane.isPauseFelt() && lane.longestPause().toNanos() > lane.until() / 2;
    }

    private static Optional<Lane> lane(List<Lane> lanes, Way way) {
        return lanes.stream().filter(lane -> lane.way() == way).findFirst();
    }
}

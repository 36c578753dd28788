package org.keepsake.background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.keepsake.save.SaveRequest;

/**
 * For each document and file, runs one save at a time and lets at most one wait. Saving again while
 * one waits replaces the waiting text with the later one, so twenty quick saves are at most two
 * writes, and the last text wins. Saves of different files run in parallel.
 *
 * <p>A file is identified by its path as spelled: only the system can tell which two paths lead to
 * one file. Two documents of one file do not replace each other's saves: each expects the file as
 * it last saw it, so the second finds what the first has left, and that is a conflict. The {@link
 * Saver} has to ensure that no two workers save to one file at a time.
 */
public final class SaveQueue {

    private record Place(Object document, Path file) {}

    private static final class Lane {
        private final SaveTask running;
        private @Nullable SaveTask waiting;

        Lane(SaveTask running) {
            this.running = running;
        }
    }

    /** How long a save may be silent, by default, before it counts as stalled. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<SaveWay> ways;
    private final Duration patience;
    private final Map<Place, Lane> lanes = new HashMap<>();
    private final ReadOnlyIntegerWrapper busy = new ReadOnlyIntegerWrapper();

    /**
     * Creates an empty queue.
     *
     * @param ways asked at each new save how to carry it out, so the answer may change; saves of
     *     one file take turns even when carried out in different ways
     */
    public SaveQueue(Supplier<SaveWay> ways) {
        this(ways, PATIENCE);
    }

    /**
     * Creates an empty queue with another patience.
     *
     * @param patience how long a save may be silent before it counts as stalled
     */
    public SaveQueue(Supplier<SaveWay> ways, Duration patience) {
        this.ways = ways;
        this.patience = patience;
    }

    /**
     * Saves {@code request} as soon as no other save of its document to its file is running.
     *
     * @param document the document that the text belongs to
     * @return the save that will write this text: a new one, or one already waiting or running
     */
    public SaveTask submit(Object document, SaveRequest request) {
        Place place = new Place(document, request.path().toAbsolutePath());
        Lane lane = lanes.get(place);
        if (lane == null) {
            SaveTask task = task(place, request);
            start(place, task);
            return task;
        }
        if (lane.waiting != null && !lane.waiting.isDone()) {
            lane.waiting.replaceRequest(request);
            return lane.waiting;
        }
        boolean sameBytes =
                lane.running.request().text() == request.text()
                        && lane.running.request().format().equals(request.format());
        boolean sameRights = lane.running.request().asAdministrator() == request.asAdministrator();
        if (sameBytes && sameRights && !lane.running.isDone()) {
            return lane.running;
        }
        SaveTask waiting = task(place, request);
        waiting.waitFor(lane.running);
        lane.waiting = waiting;
        return waiting;
    }

    /**
     * The number of documents being saved, including those whose cancelled save is still busy with
     * its file.
     */
    public ReadOnlyIntegerProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The saves that a worker is busy with, including cancelled ones. */
    public List<SaveTask> running() {
        return lanes.values().stream().map(lane -> lane.running).toList();
    }

    private SaveTask task(Place place, SaveRequest request) {
        return new SaveTask(ways.get(), request, patience, () -> next(place));
    }

    private void start(Place place, SaveTask task) {
        lanes.put(place, new Lane(task));
        busy.set(lanes.size());
        task.start();
    }

    private void next(Place place) {
        Lane ended = lanes.remove(place);
        SaveTask waiting = ended == null ? null : ended.waiting;
        if (ended != null && waiting != null && !waiting.isDone()) {
            ended.running
                    .receipt()
                    .ifPresent(receipt ->
                            waiting.replaceRequest(
                                    waiting.request().expecting(receipt.expected())));
            start(place, waiting);
        } else {
            busy.set(lanes.size());
        }
    }
}

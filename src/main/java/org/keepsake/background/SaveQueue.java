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
 * Lets one save of each document to its file run and at most one wait. Saving again while it waits
 * puts the later text in the place of the earlier one, so twenty quick saves are at most two
 * writes, and the last text wins. Saves of different files run side by side.
 *
 * <p>A file is known here by its path as it is spelled: only the system can say which two paths
 * lead to one file. Two documents of one file do not stand in for each other: each expects there
 * what it has last seen, so the second finds what the first has left and is a conflict. That no two
 * workers are at one file at a time is for the {@link Saver} to see to.
 *
 * <p>Confined to the FX thread.
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

    /** How long a save may be silent, unless said otherwise, before it counts as stalled. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<SaveWay> ways;
    private final Duration patience;
    private final Map<Place, Lane> lanes = new HashMap<>();
    private final ReadOnlyIntegerWrapper busy = new ReadOnlyIntegerWrapper();

    /**
     * An empty queue.
     *
     * @param ways is asked at each new save how it is to be carried out, so the answer may change;
     *     saves of one file take turns also when they go different ways
     */
    public SaveQueue(Supplier<SaveWay> ways) {
        this(ways, PATIENCE);
    }

    /**
     * The same with a patience of its own.
     *
     * @param patience how long a save may be silent before it counts as stalled
     */
    public SaveQueue(Supplier<SaveWay> ways, Duration patience) {
        this.ways = ways;
        this.patience = patience;
    }

    /**
     * Saves {@code request} as soon as no other save of its document to its file runs.
     *
     * @param document whose text it is
     * @return the save that will write this text: a new one, or one that was already on its way
     *     with it
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
        if (sameBytes && !lane.running.isDone()) {
            return lane.running;
        }
        SaveTask waiting = task(place, request);
        waiting.waitFor(lane.running);
        lane.waiting = waiting;
        return waiting;
    }

    /**
     * How many documents are being saved, those included whose cancelled save is not done with its
     * file yet.
     */
    public ReadOnlyIntegerProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The saves that a worker is busy with, cancelled ones included. */
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

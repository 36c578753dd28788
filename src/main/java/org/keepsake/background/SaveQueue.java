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
 * Lets one save of each file run and at most one wait. Saving a file again while it waits puts the
 * later text in the place of the earlier one, so twenty quick saves are at most two writes, and the
 * last text wins. Saves of different files run side by side.
 *
 * <p>Confined to the FX thread.
 */
public final class SaveQueue {

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
    private final Map<Path, Lane> lanes = new HashMap<>();
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
     * Saves {@code request} as soon as no other save of its file runs.
     *
     * @return the save that will write this text: a new one, or one that was already on its way
     *     with it
     */
    public SaveTask submit(SaveRequest request) {
        Path file = request.path().toAbsolutePath().normalize();
        Lane lane = lanes.get(file);
        if (lane == null) {
            SaveTask task = task(file, request);
            start(file, task);
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
        SaveTask waiting = task(file, request);
        waiting.waitFor(lane.running);
        lane.waiting = waiting;
        return waiting;
    }

    /**
     * How many files are being saved, those included whose cancelled save is not done with its file
     * yet.
     */
    public ReadOnlyIntegerProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The saves that a worker is busy with, cancelled ones included. */
    public List<SaveTask> running() {
        return lanes.values().stream().map(lane -> lane.running).toList();
    }

    private SaveTask task(Path file, SaveRequest request) {
        return new SaveTask(ways.get(), request, patience, () -> next(file));
    }

    private void start(Path file, SaveTask task) {
        lanes.put(file, new Lane(task));
        busy.set(lanes.size());
        task.start();
    }

    private void next(Path file) {
        Lane ended = lanes.remove(file);
        SaveTask waiting = ended == null ? null : ended.waiting;
        if (ended != null && waiting != null && !waiting.isDone()) {
            ended.running
                    .receipt()
                    .ifPresent(receipt ->
                            waiting.replaceRequest(
                                    waiting.request().expecting(receipt.expected())));
            start(file, waiting);
        } else {
            busy.set(lanes.size());
        }
    }
}

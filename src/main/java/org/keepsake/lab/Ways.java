package org.keepsake.lab;

import java.util.concurrent.Executor;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.child.SimulatingChildren;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** Each {@link Way} to save, and the storage they all save to. Safe on any thread. */
public final class Ways {
    private final SimulatedStorage storage;
    private final SaveWay uiThread;
    private final SaveWay backgroundThread;
    private final SaveWay childProcess;

    /**
     * Creates ways to a storage of their own: what is simulated there is simulated nowhere else.
     *
     * @param turns takes turns with these when they save the same file
     * @param files the real storage
     * @param recovery where copies are kept while a file is replaced, on the real storage
     * @param versions where replaced versions are kept
     * @param workers the threads that save in the background
     */
    public Ways(
            SerialSaves turns,
            FileOperations files,
            RecoveryFolder recovery,
            Versions versions,
            Executor workers) {
        storage = new SimulatedStorage(files);
        SerialSaves here = turns.through(new SavePipeline(storage, recovery, versions));
        SerialSaves elsewhere =
                turns.through(
                        new SavePipeline(
                                SimulatingChildren.replacer(storage, files, recovery, versions)));
        // A save that is submitted on the FX thread runs on it, at once.
        uiThread = new SaveWay(here::save, Runnable::run);
        backgroundThread = new SaveWay(here::save, workers);
        childProcess = new SaveWay(elsewhere::save, workers);
    }

    /** Creates ways that take turns with no others and keep no versions. */
    public Ways(FileOperations files, RecoveryFolder recovery, Executor workers) {
        this(
                new SerialSaves(new SavePipeline(files, recovery), files),
                files,
                recovery,
                Versions.NONE,
                workers);
    }

    /** The storage that all of them save to. */
    public SimulatedStorage storage() {
        return storage;
    }

    /** How to save in one of the ways. */
    public SaveWay to(Way way) {
        return switch (way) {
            case UI_THREAD -> uiThread;
            case BACKGROUND_THREAD -> backgroundThread;
            case CHILD_PROCESS -> childProcess;
        };
    }
}

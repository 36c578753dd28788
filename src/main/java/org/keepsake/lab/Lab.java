package org.keepsake.lab;

import java.util.concurrent.Executor;
import org.keepsake.background.SaveWay;
import org.keepsake.lab.child.ChildReplacer;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.save.SavePipeline;
import org.keepsake.save.SerialSaves;
import org.keepsake.settings.Settings.HowToSave;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/** The ways to save, and the storage they all save to. Safe on any thread. */
public final class Lab {
    private final SimulatedStorage storage;
    private final SaveWay uiThread;
    private final SaveWay backgroundThread;
    private final SaveWay childProcess;

    /**
     * A lab of its own; what is simulated in it is simulated nowhere else.
     *
     * @param files the real storage
     * @param recovery where copies are kept while a file is replaced, on the real storage
     * @param workers the threads of those who save in the background
     */
    public Lab(FileOperations files, RecoveryFolder recovery, Executor workers) {
        storage = new SimulatedStorage(files);
        SerialSaves here = new SerialSaves(new SavePipeline(storage, recovery), files);
        SerialSaves elsewhere =
                here.through(new SavePipeline(new ChildReplacer(storage, files, recovery)));
        // What is handed over on the FX thread is done there and then.
        uiThread = new SaveWay(here::save, Runnable::run);
        backgroundThread = new SaveWay(here::save, workers);
        childProcess = new SaveWay(elsewhere::save, workers);
    }

    /** The storage under all of them. */
    public SimulatedStorage storage() {
        return storage;
    }

    /** One of the ways. */
    public SaveWay way(HowToSave how) {
        return switch (how) {
            case UI_THREAD -> uiThread;
            case BACKGROUND_THREAD -> backgroundThread;
            case CHILD_PROCESS -> childProcess;
        };
    }
}

package org.keepsake.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.keepsake.background.SaveQueue;
import org.keepsake.history.History;
import org.keepsake.journal.JournalFolder;
import org.keepsake.lab.Lab;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.load.FreshnessCheck;
import org.keepsake.load.LoadPipeline;
import org.keepsake.storage.UnderRepair;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.ui.print.Press;
import org.keepsake.ui.session.Memory;

/**
 * What the window is built on.
 *
 * @param saves where saves are submitted
 * @param administrator whether a save with the administrator's rights can be offered
 * @param loads reads files
 * @param freshness tells whether another program has changed a file
 * @param underRepair the files that an earlier session left in the middle of a save
 * @param repair ends when they are put right
 * @param workers runs work that writes
 * @param readers runs work that only reads
 * @param lab the ways to save, and the storage under the window
 * @param pulse measures how late the FX thread responds
 * @param journals keeps edits that are not saved yet
 * @param history earlier versions of files
 * @param memory what is remembered across restarts
 * @param press the printers
 */
public record Services(
        SaveQueue saves,
        BooleanSupplier administrator,
        LoadPipeline loads,
        FreshnessCheck freshness,
        UnderRepair underRepair,
        Future<RecoveryReport> repair,
        Executor workers,
        Executor readers,
        Lab lab,
        PulseMeter pulse,
        JournalFolder journals,
        History history,
        Memory memory,
        Press press) {}

package org.keepsake.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.keepsake.background.SaveQueue;
import org.keepsake.history.History;
import org.keepsake.journal.JournalFolder;
import org.keepsake.lab.Lab;
import org.keepsake.lab.pulse.PulseMeter;
import org.keepsake.save.FreshnessCheck;
import org.keepsake.save.LoadPipeline;
import org.keepsake.storage.replace.RecoveryReport;
import org.keepsake.ui.session.Memory;

/**
 * What works for the window.
 *
 * @param saves where saves are handed in
 * @param loads how files are read
 * @param freshness how to find out that somebody else has changed a file
 * @param recovery puts right, once, what an earlier session has left in the middle of a save;
 *     blocks
 * @param workers where that happens
 * @param readers where all happens that only reads
 * @param lab the ways to save, and the storage under the window
 * @param pulse measures how late the FX thread answers
 * @param journals where edits are kept that are not saved yet
 * @param history earlier versions of files
 * @param memory what is remembered over restarts
 */
public record Services(
        SaveQueue saves,
        LoadPipeline loads,
        FreshnessCheck freshness,
        Callable<RecoveryReport> recovery,
        Executor workers,
        Executor readers,
        Lab lab,
        PulseMeter pulse,
        JournalFolder journals,
        History history,
        Memory memory) {}

package org.keepsake.ui;

import java.util.concurrent.Executor;
import org.keepsake.background.SaveQueue;
import org.keepsake.save.FreshnessCheck;
import org.keepsake.save.LoadPipeline;

/**
 * What works for the window.
 *
 * @param saves where saves are handed in
 * @param loads how files are read
 * @param freshness how to find out that somebody else has changed a file
 * @param readers where that happens, and all else that only reads
 */
public record Services(
        SaveQueue saves, LoadPipeline loads, FreshnessCheck freshness, Executor readers) {}

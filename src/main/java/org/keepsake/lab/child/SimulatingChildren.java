package org.keepsake.lab.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.keepsake.child.ChildProcess;
import org.keepsake.child.ChildReplacer;
import org.keepsake.child.ProgramLine;
import org.keepsake.lab.simulation.SimulatedStorage;
import org.keepsake.save.Destination;
import org.keepsake.save.SaveMonitor;
import org.keepsake.storage.Versions;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FileOperations;

/**
 * Starts children whose storage misbehaves like the editor's. Their command line, which every user
 * of the machine can read, has neither text nor file names.
 *
 * @param storage what they are to simulate
 * @param recoveryRoot the folder in which each child has a session of its own
 */
public record SimulatingChildren(SimulatedStorage storage, Path recoveryRoot)
        implements ChildReplacer.Launcher {
    private static final String CACHE = "-XX:AOTCache=";

    /**
     * Creates a replacer that works in such children.
     *
     * @param files the real storage
     * @param versions where replaced versions are kept
     */
    public static ChildReplacer replacer(
            SimulatedStorage storage,
            FileOperations files,
            RecoveryFolder recovery,
            Versions versions) {
        return new ChildReplacer(
                new SimulatingChildren(storage, recovery.root()), files, recovery, versions);
    }

    @Override
    public ChildProcess launch(Destination destination, SaveMonitor monitor) throws IOException {
        ChildProcess child = ChildProcess.start(command(ProgramLine.options()));
        child.pipe().sendPreface(new Conditions(recoveryRoot, storage.simulation()));
        return child;
    }

    /**
     * The command that starts a child.
     *
     * @param editor the options of the JVM that runs the editor
     */
    static List<String> command(List<String> editor) {
        return ProgramLine.with(ChildProcess.options(shared(editor)), ChildMain.class);
    }

    /**
     * The AOT cache of classes that the editor was started with, if any, saves the child a third of
     * its startup. It only fits a JVM with the same module options, and cannot be combined with
     * -Xshare, the option of the older kind of cache.
     */
    private static List<String> shared(List<String> editor) {
        return editor.stream()
                .filter(option ->
                        option.startsWith(CACHE) || option.startsWith(ProgramLine.NATIVE_ACCESS))
                .toList();
    }
}

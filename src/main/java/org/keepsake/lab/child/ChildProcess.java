package org.keepsake.lab.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A running {@link ChildMain}: a small JVM of the runtime that runs the editor. It is interpreted
 * or compiled quickly, because it will not live long, and has a small heap, because it never holds
 * more than a piece of the document. Its command line, which every user of the machine can read,
 * has neither text nor file names.
 */
final class ChildProcess implements AutoCloseable {
    private static final String CACHE = "-XX:AOTCache=";

    private final Process process;
    private final Pipe pipe;

    private ChildProcess(Process process) {
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
    }

    static ChildProcess start() throws IOException {
        return new ChildProcess(new ProcessBuilder(command(ProgramLine.options())).start());
    }

    /**
     * The command that starts a child.
     *
     * @param editor the options of the JVM that runs the editor
     */
    static List<String> command(List<String> editor) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                // Standard output is the pipe: what the JVM itself has to say goes
                                // elsewhere.
                                "-XX:+DisplayVMOutputToStderr",
                                "-Xlog:disable"));
        options.addAll(shared(editor));
        return ProgramLine.with(options, ChildMain.class);
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

    Pipe pipe() {
        return pipe;
    }

    /** Makes sure that the process is dead, and describes how it ended. */
    String end() {
        // Unlike the process itself, its handle leaves the output readable.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return "Exit code " + process.exitValue() + lastWords();
    }

    private String lastWords() {
        try {
            return ": "
                    + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /** Closes the pipes, which tells a child that has not finished to give up. */
    @Override
    public void close() {
        for (Closeable pipe :
                List.of(
                        process.getOutputStream(),
                        process.getInputStream(),
                        process.getErrorStream())) {
            try {
                pipe.close();
            } catch (IOException _) {
                // A child that has exited does not read what was still to be sent.
            }
        }
    }
}

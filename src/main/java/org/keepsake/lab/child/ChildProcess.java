package org.keepsake.lab.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A running {@link ChildMain}: a small JVM of the runtime that runs the editor. It is interpreted
 * or compiled quickly, because it will not live long, and has a small heap, because it never holds
 * more than a piece of the document. Its command line, which every user of the machine can read,
 * has neither text nor file names.
 */
final class ChildProcess implements AutoCloseable {
    private static final String CACHE = "-XX:AOTCache=";
    private static final String NATIVE_ACCESS = "--enable-native-access=";

    private final Process process;
    private final Pipe pipe;

    private ChildProcess(Process process) {
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
    }

    static ChildProcess start() throws IOException {
        List<String> options =
                ProcessHandle.current().info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .toList();
        return new ChildProcess(new ProcessBuilder(command(options)).start());
    }

    /**
     * The command that starts a child.
     *
     * @param editor the arguments that the editor was started with
     */
    static List<String> command(List<String> editor) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        // Standard output is the pipe, so the messages of the JVM go elsewhere.
                        "-XX:+DisplayVMOutputToStderr",
                        "-Xlog:disable"));
        command.addAll(shared(editor));
        command.addAll(program());
        return command;
    }

    /**
     * The options that run this program, whether from a module path, a runtime image or a class
     * path.
     */
    private static List<String> program() {
        Module module = ChildMain.class.getModule();
        List<String> arguments = new ArrayList<>();
        if (!module.isNamed()) {
            arguments.add(NATIVE_ACCESS + "ALL-UNNAMED");
            arguments.addAll(List.of("-cp", System.getProperty("java.class.path", ".")));
            arguments.add(ChildMain.class.getName());
            return arguments;
        }
        arguments.add(NATIVE_ACCESS + module.getName());
        Optional.ofNullable(System.getProperty("jdk.module.path"))
                .ifPresent(path -> arguments.addAll(List.of("-p", path)));
        arguments.addAll(List.of("-m", module.getName() + "/" + ChildMain.class.getName()));
        return arguments;
    }

    /**
     * The AOT cache of classes that the editor was started with, if any, saves the child a third of
     * its startup. It only fits a JVM with the same module options, and cannot be combined with
     * -Xshare, the option of the older kind of cache.
     */
    private static List<String> shared(List<String> editor) {
        return editor.stream()
                .filter(option -> option.startsWith(CACHE) || option.startsWith(NATIVE_ACCESS))
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

package org.keepsake.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running child, as the editor sees it. Confined to one thread. */
public final class ChildProcess implements AutoCloseable {

    /**
     * Of a small JVM: it is interpreted or compiled quickly, because it will not live long, and has
     * a small heap, because it never holds more than a piece of the document.
     */
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx64m",
                    // Standard output is the pipe: what the JVM itself has to say goes elsewhere.
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable");

    private final Process process;
    private final Pipe pipe;

    private ChildProcess(Process process) {
        this.process = process;
        this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
    }

    /** Starts a child. */
    public static ChildProcess start(List<String> command) throws IOException {
        return new ChildProcess(new ProcessBuilder(command).start());
    }

    /** The options of a child, followed by {@code more}. */
    public static List<String> options(List<String> more) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        return options;
    }

    /** What is said to it and by it. */
    public Pipe pipe() {
        return pipe;
    }

    /**
     * Waits until it says something or ends.
     *
     * @param waiting is called again and again meanwhile, and may throw to give up
     */
    public void await(Runnable waiting) throws IOException {
        try {
            while (process.getInputStream().available() == 0
                    && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
                waiting.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends it, and waits for that. One that may not be killed, because it has more rights, gives up
     * by itself when nobody talks to it any more.
     */
    public End end() {
        closeQuietly(process.getOutputStream());
        // Unlike the process itself, its handle leaves the output readable.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return new End(process.exitValue(), lastWords());
    }

    /**
     * How it ended.
     *
     * @param lastWords what it wrote to standard error
     */
    public record End(int exitCode, String lastWords) {
        @Override
        public String toString() {
            return "Exit code " + exitCode + ": " + lastWords;
        }
    }

    private String lastWords() {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /** Closes the pipes, which tells a child that has not finished to give up. */
    @Override
    public void close() {
        for (Closeable stream :
                List.of(
                        process.getOutputStream(),
                        process.getInputStream(),
                        process.getErrorStream())) {
            closeQuietly(stream);
        }
    }

    private static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // A child that has exited does not read what was still to be sent.
        }
    }
}

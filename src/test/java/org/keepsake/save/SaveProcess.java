package org.keepsake.save;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.keepsake.text.Text;

/** A running {@link SaveLoop}, seen from the process that is going to kill it. */
final class SaveProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private int lastSaved;

    private SaveProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** Waits for the next thing it says. */
    String awaitLine() throws IOException {
        String line = lines.readLine();
        assertThat(line).isNotNull();
        note(line);
        return line;
    }

    private void note(String line) {
        assertThat(line)
                .matches(
                        SaveLoop.SAVED + "\\d+|" + SaveLoop.STOPPED + "|" + SaveLoop.FAILED + ".*");
        if (line.startsWith(SaveLoop.SAVED)) {
            lastSaved = Integer.parseInt(line.substring(SaveLoop.SAVED.length()));
        }
    }

    void killAfter(int micros) throws InterruptedException {
        assertThat(process.waitFor(micros, TimeUnit.MICROSECONDS)).isFalse();
        kill();
    }

    /** Kills it and takes in all that it had said before. */
    void kill() throws InterruptedException {
        // Unlike the process itself, its handle leaves what it said to be read.
        assertThat(process.toHandle().destroyForcibly() || !process.isAlive()).isTrue();
        process.waitFor();
        lines.lines().forEach(this::note);
    }

    /** The number of the last version that it reported as saved; 0 before the first. */
    int lastSaved() {
        return lastSaved;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Starts such processes, and quickly: the first one leaves a cache for all others. */
    static final class Launcher {
        /** More operations than any save has. */
        private static final int NEVER = 9999;

        private final Path cache;
        private final String classPath;

        /** Makes jars, as no cache is made of directories, and the cache, in this folder. */
        Launcher(Path folder) throws IOException, InterruptedException {
            classPath = classPath(folder);
            cache = folder.resolve("cache");
            Path file = Files.writeString(folder.resolve("file"), "trial");
            try (SaveProcess trial =
                    start("-XX:AOTCacheOutput=" + cache, file, folder.resolve("recovery"), NEVER)) {
                trial.process.waitFor();
            }
        }

        /**
         * Makes jars of our classes in a folder; a class path that any user has who may read it.
         */
        static String classPath(Path folder) throws IOException {
            List<String> jars = new ArrayList<>();
            for (Class<?> type : List.of(SaveLoop.class, SavePipeline.class, Text.class)) {
                jars.add(jar(rootOf(type), folder.resolve(type.getSimpleName() + ".jar")));
            }
            return String.join(File.pathSeparator, jars);
        }

        /** The command that runs a class in a machine which is quick to start. */
        static List<String> command(String option, String classPath, Class<?> type) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    option,
                    "-Xlog:disable",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath,
                    type.getName());
        }

        /** Starts one that goes on until it is killed, or stops before an operation. */
        SaveProcess launch(Path file, Path recoveryRoot, int stopBefore) throws IOException {
            return start("-XX:AOTCache=" + cache, file, recoveryRoot, stopBefore);
        }

        /** Lets one save once, started by another program; returns what it said. */
        String saveOnceBy(List<String> program, Path file, Path recoveryRoot) throws IOException {
            List<String> command = new ArrayList<>(program);
            command.addAll(command("-XX:-UsePerfData", file, recoveryRoot, NEVER));
            try (SaveProcess process = run(command)) {
                return process.awaitLine();
            }
        }

        private SaveProcess start(String option, Path file, Path recoveryRoot, int stopBefore)
                throws IOException {
            return run(command(option, file, recoveryRoot, stopBefore));
        }

        private static SaveProcess run(List<String> command) throws IOException {
            return new SaveProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        }

        private List<String> command(String option, Path file, Path recoveryRoot, int stopBefore) {
            List<String> command = new ArrayList<>(command(option, classPath, SaveLoop.class));
            command.addAll(
                    List.of(
                            file.toString(),
                            recoveryRoot.toString(),
                            Integer.toString(stopBefore)));
            return command;
        }

        /** The directory of a class, be it on a class path or patched into a module. */
        private static Path rootOf(Class<?> type) {
            String name = "/" + type.getName().replace('.', '/') + ".class";
            String resource = String.valueOf(type.getResource(name));
            return Path.of(URI.create(resource.substring(0, resource.length() - name.length())));
        }

        private static String jar(Path root, Path jar) throws IOException {
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file);
                    Stream<Path> all = Files.walk(root.resolve("org"))) {
                for (Path source : all.filter(Files::isRegularFile).toList()) {
                    String name = root.relativize(source).toString().replace('\\', '/');
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(source, out);
                }
            }
            return jar.toString();
        }
    }
}

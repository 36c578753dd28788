package org.keepsake.storage.system;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepsake.storage.system.platform.SystemFiles;

/** A process that has the system refuse what it asks, and says what it takes each answer for. */
final class SpokenFaults {
    /** In the order of the questions. */
    static final List<String> EXPECTED =
            Stream.of(
                            StorageFault.DISK_FULL,
                            StorageFault.NAME_TOO_LONG,
                            StorageFault.VANISHED,
                            StorageFault.DEVICE_ERROR)
                    .map(Enum::name)
                    .toList();

    private interface Question {
        void ask() throws IOException;
    }

    private SpokenFaults() {}

    /** What such a process says in a locale: each fault with the words of the system. */
    static List<String> in(String locale) throws IOException {
        String classPath =
                Stream.of(SpokenFaults.class, FaultClassifier.class)
                        .map(SpokenFaults::rootOf)
                        .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder process =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        SpokenFaults.class.getName());
        process.environment().put("LC_ALL", locale);
        process.environment().remove("LANGUAGE");
        return process.redirectErrorStream(true).start().inputReader().lines().toList();
    }

    /** The faults alone. */
    static List<String> faults(List<String> answers) {
        return answers.stream().map(answer -> answer.split(":", 2)[0]).toList();
    }

    /** The directory of a class, be it on a class path or patched into a module. */
    private static String rootOf(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String resource = String.valueOf(type.getResource(name));
        return Path.of(URI.create(resource.substring(0, resource.length() - name.length())))
                .toString();
    }

    public static void main(String[] arguments) {
        answer(() -> {
            try (FileChannel full =
                    FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
                full.write(ByteBuffer.allocate(1));
            }
        });
        answer(() -> Files.createFile(Path.of("/tmp/" + "x".repeat(300))));
        answer(() -> Files.readAllBytes(Path.of("/dev/null/file")));
        answer(() -> {
            // The memory of this process has no page there.
            try (FileChannel memory = FileChannel.open(Path.of("/proc/self/mem"))) {
                memory.read(ByteBuffer.allocate(1));
            }
        });
    }

    @SuppressWarnings("SystemOut") // The only way to tell the parent process.
    private static void answer(Question question) {
        try {
            question.ask();
            System.out.println("nothing");
        } catch (IOException e) {
            StorageFault fault =
                    new FaultClassifier(new SystemFiles()).classify(e, false, Path.of("."));
            System.out.println(fault + ": " + e.getMessage());
        }
    }
}

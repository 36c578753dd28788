package org.keepsake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the real {@code run.sh}, where the JDK, Maven and the system around it are
 * scripts that only play their parts, so that the door is tried in milliseconds and on any machine.
 */
final class ScriptedCheckout {
    /** All that run.sh may expect of a system, beside what a test adds. */
    private static final List<String> SYSTEM_TOOLS =
            List.of(
                    "cat",
                    "chmod",
                    "cksum",
                    "cp",
                    "dirname",
                    "du",
                    "find",
                    "id",
                    "ln",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "sort");

    private static final String LIBRARIES =
            "libgtk-3.so.0 libXtst.so.6 libpangoft2-1.0.so.0 libfreetype.so.6 libfontconfig.so.1";

    private final Path folder;

    /** What came of a run: its exit code, what it said, and the arguments the program got. */
    record Outcome(int code, List<String> out, List<String> err, List<String> program) {}

    private ScriptedCheckout(Path folder) {
        this.folder = folder;
    }

    static ScriptedCheckout in(Path folder) throws IOException {
        ScriptedCheckout checkout = new ScriptedCheckout(folder);
        checkout.script("a check out/run.sh", Files.readString(Path.of("run.sh")));
        Files.copy(Path.of("pom.xml"), checkout.file("pom.xml"));
        copyTree(Path.of("src/package"), checkout.file("src/package"));
        copyTree(Path.of("src/main/resources"), checkout.file("src/main/resources"));
        Files.createDirectories(checkout.file("src/main"));
        Files.writeString(checkout.file("src/main/Source.java"), "first");
        for (String tool : SYSTEM_TOOLS) {
            checkout.tool(tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        checkout.tool("mvn", "mkdir -p target/app; cat src/main/*.java > target/app/keepsake.jar");
        checkout.tool("uname", "echo Linux");
        checkout.tool("ldconfig", "echo " + LIBRARIES);
        checkout.jdk("new", 25);
        return checkout;
    }

    Path file(String name) {
        return folder.resolve("a check out").resolve(name);
    }

    /** The locale that the program was last started in. */
    String locale() throws IOException {
        return Files.readString(folder.resolve("program.locale"));
    }

    Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return runAs(file("run.sh"), environment, arguments);
    }

    Outcome runAs(Path door, Map<String, String> environment, String... arguments)
            throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path program = Files.writeString(folder.resolve("program"), "");
        List<String> command = new ArrayList<>(List.of(door.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>();
        all.put("PATH", folder.resolve("tools").toString());
        all.put("KEEPSAKE_JAVA_HOME", folder.resolve("new").toString());
        all.put("PROGRAM", program.toString());
        all.putAll(environment);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(all);
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Outcome(
                code,
                Files.readAllLines(out),
                Files.readAllLines(err),
                Files.readAllLines(program));
    }

    /**
     * Adds a JDK whose {@code java} notes the arguments after the main class, one a line, and ends
     * with $CODE, or with $TRAINING when it is to train. Its {@code jlink} notes its arguments.
     */
    Path jdk(String name, int release) throws IOException {
        Path home = folder.resolve(name);
        script(name + "/bin/javac", "");
        script(
                name + "/bin/java",
                """
                case "$*" in
                    *" --train") exit "${TRAINING:-0}" ;;
                    *" --list-modules") echo java.base@25; echo java.desktop@25
                        echo icons@1 file:///icons.jar; exit 0 ;;
                esac
                while [ "$1" != org.keepsake/org.keepsake.Main ]; do shift; done
                shift
                printf '%s\\n' "$@" > "$PROGRAM"
                printf '%s' "${LC_ALL:-${LC_CTYPE-}}" > "$PROGRAM.locale"
                exit "${CODE:-0}"
                """);
        script(name + "/bin/jlink", "printf '%s\\n' \"$@\" > \"$PROGRAM\"; mkdir \"$2\"");
        script(
                name + "/bin/jpackage",
                """
                mkdir -p "$4/keepsake/bin" "$4/keepsake/lib/app"
                : > "$4/keepsake/lib/app/keepsake.cfg"
                printf '%s\\n' '#!/bin/sh' \\
                    'printf %s "${LC_ALL:-${LC_CTYPE-}}" > "$PROGRAM.locale"' \\
                    'printf "%s\\n" "$@" > "$PROGRAM"' > "$4/keepsake/bin/keepsake"
                chmod 755 "$4/keepsake/bin/keepsake"
                cp -R "${KEEPSAKE_JAVA_HOME}" "$4/keepsake/lib/runtime"
                """);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + release + ".0.1\"");
        return home;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    void tool(String name, String body) throws IOException {
        script("tools/" + name, body);
    }

    void removeTool(String name) throws IOException {
        Files.delete(folder.resolve("tools").resolve(name));
    }

    private void script(String name, String body) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, body.startsWith("#!") ? body : "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

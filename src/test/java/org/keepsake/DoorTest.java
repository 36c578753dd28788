package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The door, {@code run.sh}, in a checkout of its own where the JDK, Maven and the system's tools
 * are scripts that only write down how they were called. Nothing is built here and no window opens.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "run.sh needs a POSIX shell")
class DoorTest {
    /** All that run.sh may expect of a system, beside what a test gives it. */
    private static final List<String> SYSTEM_TOOLS =
            List.of(
                    "cat",
                    "cksum",
                    "dirname",
                    "find",
                    "readlink",
                    "rm",
                    "sed",
                    "sh",
                    "sort",
                    "mkdir");

    @TempDir Path folder;

    private Path checkout;
    private Path tools;
    private Path jdk;

    /** What came of a run: its exit code, what it said, and the arguments the program got. */
    private record Outcome(int code, List<String> out, List<String> err, List<String> program) {}

    @BeforeEach
    void layOutACheckout() throws IOException {
        checkout = folder.resolve("a check out");
        tools = folder.resolve("tools");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("src/main/Source.java"), "first");
        Files.copy(Path.of("pom.xml"), checkout.resolve("pom.xml"));
        script("a check out/run.sh", Files.readString(Path.of("run.sh")));
        for (String tool : SYSTEM_TOOLS) {
            script("tools/" + tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        script("tools/mvn", "mkdir -p target/app; cat src/main/* > target/app/keepsake.jar");
        script("tools/uname", "echo Linux");
        script("tools/ldconfig", "echo libgtk-3.so.0 libXtst.so.6");
        jdk = jdk("new", 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void questionsAreAnsweredWithoutAJdkOrABuild(String question) throws Exception {
        Outcome outcome = run(Map.of("KEEPSAKE_JAVA_HOME", "/nowhere"), question);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().getFirst()).startsWith("Keepsake");
        assertThat(checkout.resolve("target")).doesNotExist();
    }

    @Test
    void versionIsTheOneOfThePom() throws Exception {
        String version = run(Map.of(), "--version").out().getFirst().replace("Keepsake ", "");

        assertThat(checkout.resolve("pom.xml"))
                .content()
                .contains(
                        "<artifactId>keepsake</artifactId>\n  <version>" + version + "</version>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--bogus", "notes.txt --demo", "--demo --bogus", "--demo a b", "--test x"})
    void misuseIsOneLineAndExitCodeTwo(String arguments) throws Exception {
        Outcome outcome = run(Map.of(), arguments.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "old"})
    void wrongKeepsakeJavaHomeIsNamed(String name) throws Exception {
        jdk("old", 17);
        String home = folder.resolve(name).toString();

        Outcome outcome = run(Map.of("KEEPSAKE_JAVA_HOME", home), "--demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).singleElement().asString().contains(home, "JDK 25");
    }

    @Test
    void olderJavaHomeIsPassedOverForTheJdkOnThePath() throws Exception {
        String old = jdk("old", 17).toString();
        Files.createSymbolicLink(tools.resolve("javac"), jdk.resolve("bin/javac"));

        Outcome outcome = run(Map.of("KEEPSAKE_JAVA_HOME", "", "JAVA_HOME", old), "--demo");

        assertThat(outcome.program()).startsWith("--demo");
    }

    @Test
    void freshBuildStartsWithoutMaven() throws Exception {
        run(Map.of(), "--demo");
        Files.delete(tools.resolve("mvn"));

        Outcome outcome = run(Map.of(), "--demo", "shots");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.program()).containsExactly("--demo", "shots");
    }

    @Test
    void changedSourceIsBuiltAgain() throws Exception {
        run(Map.of(), "--demo");
        Files.writeString(checkout.resolve("src/main/Source.java"), "second");

        run(Map.of(), "--demo");

        assertThat(checkout.resolve("target/app/keepsake.jar")).hasContent("second");
    }

    @Test
    void missingMavenIsNamed() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Outcome outcome = run(Map.of(), "--demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).singleElement().asString().contains("Maven is missing");
    }

    @Test
    void withoutMavenTheLastBuildRunsAndItsAgeIsSaid() throws Exception {
        run(Map.of(), "--demo");
        Files.delete(tools.resolve("mvn"));
        Files.writeString(checkout.resolve("src/main/Source.java"), "second");

        Outcome outcome = run(Map.of(), "--demo");

        assertThat(outcome.err()).singleElement().asString().contains("running the last build");
        assertThat(outcome.program()).startsWith("--demo");
    }

    @Test
    void failedTrainingIsOneLineAndTriedOnce() throws Exception {
        Map<String, String> failing = Map.of("TRAINING", "1");

        Outcome first = run(failing, "--demo");
        Outcome second = run(failing, "--demo");

        assertThat(first.code()).isZero();
        assertThat(first.err()).filteredOn(line -> line.contains("start-up cache")).hasSize(1);
        assertThat(second.err()).isEmpty();
    }

    @Test
    void exitCodeIsTheProgramsOwn() throws Exception {
        assertThat(run(Map.of("CODE", "3"), "--demo").code()).isEqualTo(3);
    }

    @Test
    void filesReachTheProgramAsTheyWereNamed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("door"), checkout.resolve("run.sh"));

        Outcome outcome = run(link, Map.of("DISPLAY", ":0"), "a file", "*", "--", "-v", "--");

        assertThat(outcome.program()).containsExactly("a file", "*", "./-v", "./--");
    }

    @Test
    void withoutADisplayTheDemoRuns() throws Exception {
        Outcome outcome = run(Map.of(), "notes.txt");

        assertThat(outcome.err()).first().asString().contains("no display");
        assertThat(outcome.program())
                .containsExactly("--demo", checkout.toRealPath().resolve("target/demo").toString());
    }

    @Test
    void missingWindowLibraryIsNamed() throws Exception {
        script("tools/ldconfig", "echo libXtst.so.6");

        Outcome outcome = run(Map.of("DISPLAY", ":0"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .contains("libgtk-3.so.0", "apt", "dnf");
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return run(checkout.resolve("run.sh"), environment, arguments);
    }

    private Outcome run(Path door, Map<String, String> environment, String... arguments)
            throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path program = Files.writeString(folder.resolve("program"), "");
        List<String> command = new ArrayList<>(List.of(door.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("KEEPSAKE_JAVA_HOME", jdk.toString());
        builder.environment().put("PROGRAM", program.toString());
        builder.environment().putAll(environment);
        int code =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Outcome(
                code,
                Files.readAllLines(out),
                Files.readAllLines(err),
                Files.readAllLines(program));
    }

    /** A JDK whose {@code java} notes the arguments after the main class, one a line. */
    private Path jdk(String name, int release) throws IOException {
        script(name + "/bin/javac", "");
        script(
                name + "/bin/java",
                """
                case "$*" in *" --train") exit "${TRAINING:-0}" ;; esac
                while [ "$1" != org.keepsake/org.keepsake.Main ]; do shift; done
                shift
                printf '%s\\n' "$@" > "$PROGRAM"
                exit "${CODE:-0}"
                """);
        Files.writeString(
                folder.resolve(name + "/release"), "JAVA_VERSION=\"" + release + ".0.1\"");
        return folder.resolve(name);
    }

    private void script(String name, String body) throws IOException {
        Path script = folder.resolve(name);
        Files.createDirectories(script.getParent());
        Files.writeString(script, body.startsWith("#!") ? body : "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.ScriptedCheckout.Outcome;
import org.keepsake.ui.words.Messages;

/**
 * What {@code run.sh} promises at the command line, tried in a checkout of its own: nothing is
 * built here and no window opens.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "run.sh needs a POSIX shell")
class DoorTest {
    @TempDir Path folder;

    private ScriptedCheckout checkout;

    @BeforeEach
    void layOut() throws IOException {
        checkout = ScriptedCheckout.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void questionsAreAnsweredWithoutAJdkOrABuild(String question) throws Exception {
        Outcome outcome = checkout.run(Map.of("KEEPSAKE_JAVA_HOME", "/nowhere"), question);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().getFirst()).startsWith("Keepsake");
        assertThat(checkout.file("target")).doesNotExist();
    }

    @Test
    void versionIsTheOneOfThePom() throws Exception {
        String version =
                checkout.run(Map.of(), "--version").out().getFirst().replace("Keepsake ", "");

        assertThat(checkout.file("pom.xml"))
                .content()
                .contains(
                        "<artifactId>keepsake</artifactId>\n  <version>" + version + "</version>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--demo --bogus",
                "--demo a b",
                "--test x",
                "--bench x",
                "--bench --big x",
                "--package a b",
                "--bogus",
                "--new notes.txt -x"
            })
    void misuseIsOneLineAndExitCodeTwo(String arguments) throws Exception {
        Outcome outcome = checkout.run(Map.of(), arguments.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "old"})
    void wrongKeepsakeJavaHomeIsNamed(String name) throws Exception {
        checkout.jdk("old", 17);
        String home = folder.resolve(name).toString();

        Outcome outcome = checkout.run(Map.of("KEEPSAKE_JAVA_HOME", home), "--demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).singleElement().asString().contains(home, "JDK 25");
    }

    @Test
    void olderJavaHomeIsPassedOverForTheJdkOnThePath() throws Exception {
        String old = checkout.jdk("old", 17).toString();
        Files.createSymbolicLink(
                folder.resolve("tools/javac"), checkout.jdk("new", 25).resolve("bin/javac"));

        Outcome outcome =
                checkout.run(Map.of("KEEPSAKE_JAVA_HOME", "", "JAVA_HOME", old), "--demo");

        assertThat(outcome.program()).startsWith("--demo");
    }

    @Test
    void freshBuildStartsWithoutMaven() throws Exception {
        checkout.run(Map.of(), "--demo");
        checkout.removeTool("mvn");

        Outcome outcome = checkout.run(Map.of(), "--demo", "shots");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.program()).containsExactly("--demo", "shots");
    }

    @Test
    void changedSourceIsBuiltAgain() throws Exception {
        checkout.run(Map.of(), "--demo");
        Files.writeString(checkout.file("src/main/Source.java"), "second");

        checkout.run(Map.of(), "--demo");

        assertThat(checkout.file("target/app/keepsake.jar")).hasContent("second");
    }

    @Test
    void aSourceChangedWithinItsSizeIsBuiltAgain() throws Exception {
        Path source = checkout.file("src/main/Source.java");
        Files.writeString(source, "first");
        checkout.run(Map.of(), "--demo");
        checkout.run(Map.of(), "--demo");
        Files.writeString(source, "other");

        checkout.run(Map.of(), "--demo");

        assertThat(checkout.file("target/app/keepsake.jar")).hasContent("other");
    }

    @Test
    void aSourceThatWasOnlyTouchedIsNot() throws Exception {
        checkout.run(Map.of(), "--demo");
        checkout.run(Map.of(), "--demo");
        Files.setLastModifiedTime(
                checkout.file("src/main/Source.java"), FileTime.from(Instant.EPOCH));
        checkout.removeTool("mvn");

        Outcome outcome = checkout.run(Map.of(), "--demo");

        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aPackageHasTheModulesOfTheJdkAndNoneOfTheLibraries() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "--package", folder.resolve("made").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.program()).contains("java.base,java.desktop,");
        assertThat(outcome.err()).last().asString().endsWith("made/keepsake/bin/keepsake");
    }

    @Test
    void thePackagesEntryForTheDesktopStartsItsLauncher() throws Exception {
        Path image = checkout.file("target/package/keepsake");

        checkout.run(Map.of(), "--package");

        assertThat(image.resolve("share/applications/keepsake.desktop"))
                .content()
                .contains("Exec=\"" + image.toRealPath() + "/bin/keepsake\" %F");
    }

    @Test
    void theSystemsPackageBringsLauncherEntryAndIconToWhereTheSystemLooks() throws Exception {
        checkout.tool("dpkg", "echo amd64");
        checkout.tool("dpkg-deb", "cp -R \"$3\" \"$4/made-deb\"");

        checkout.run(Map.of(), "--package");

        Path deb = checkout.file("target/package/made-deb");
        assertThat(deb.resolve("DEBIAN/control"))
                .content()
                .contains("Version: 1.0.0", "Architecture: amd64")
                .doesNotContain("@");
        assertThat(deb.resolve("usr/bin/keepsake").toRealPath())
                .isEqualTo(deb.toRealPath().resolve("usr/lib/keepsake/bin/keepsake"));
        assertThat(deb.resolve("usr/share/applications/keepsake.desktop"))
                .content()
                .contains("Exec=keepsake %F", "Icon=keepsake", "MimeType=text/plain;");
        assertThat(deb.resolve("usr/share/icons/hicolor/256x256/apps/keepsake.png")).exists();
        assertThat(checkout.file("target/package/keepsake-deb")).doesNotExist();
    }

    @Test
    void aMissingToolForTheSystemsPackageIsNamed() throws Exception {
        Outcome outcome = checkout.run(Map.of(), "--package");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).anyMatch(line -> line.endsWith("no .deb: dpkg-deb is missing"));
    }

    @Test
    void aPackageNeverReplacesWhatIsThere() throws Exception {
        Files.createDirectories(checkout.file("target/package/keepsake/mine"));

        Outcome outcome = checkout.run(Map.of(), "--package");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).last().asString().contains("is there already");
        assertThat(checkout.file("target/package/keepsake")).isDirectoryContaining("glob:**mine");
    }

    @Test
    void aJdkThatCannotPackageIsNamed() throws Exception {
        Files.delete(folder.resolve("new/bin/jpackage"));

        Outcome outcome = checkout.run(Map.of(), "--package");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).last().asString().contains("jpackage", "KEEPSAKE_JAVA_HOME");
    }

    @Test
    void missingMavenIsNamed() throws Exception {
        checkout.removeTool("mvn");

        Outcome outcome = checkout.run(Map.of(), "--demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).singleElement().asString().contains("Maven is missing");
    }

    @Test
    void withoutMavenTheLastBuildRunsAndItsAgeIsSaid() throws Exception {
        checkout.run(Map.of(), "--demo");
        checkout.removeTool("mvn");
        Files.writeString(checkout.file("src/main/Source.java"), "second");

        Outcome outcome = checkout.run(Map.of(), "--demo");

        assertThat(outcome.err()).singleElement().asString().contains("running the last build");
        assertThat(outcome.program()).startsWith("--demo");
    }

    @Test
    void failedTrainingIsOneLineAndTriedOnce() throws Exception {
        Map<String, String> failing = Map.of("TRAINING", "1");

        Outcome first = checkout.run(failing, "--demo");
        Outcome second = checkout.run(failing, "--demo");

        assertThat(first.code()).isZero();
        assertThat(first.err()).filteredOn(line -> line.contains("start-up cache")).hasSize(1);
        assertThat(second.err()).isEmpty();
    }

    @Test
    void exitCodeIsTheProgramsOwn() throws Exception {
        assertThat(checkout.run(Map.of("CODE", "3"), "--demo").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bench", "--bench --big"})
    void benchmarkGetsItsArguments(String arguments) throws Exception {
        Outcome outcome = checkout.run(Map.of(), arguments.split(" "));

        assertThat(outcome.program()).containsExactly(arguments.split(" "));
    }

    @Test
    void filesReachTheProgramAsTheyWereNamed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("door"), checkout.file("run.sh"));

        Outcome outcome =
                checkout.runAs(link, Map.of("DISPLAY", ":0"), "a file", "*", "--", "-v", "--");

        assertThat(outcome.program()).containsExactly("a file", "*", "--", "-v", "--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--new a b", "+12 a", "a:12:3 -", "-- --new --help", "--bogus"})
    void theProgramUnderstandsItsCommandLineItself(String arguments) throws Exception {
        Outcome outcome = checkout.run(Map.of("DISPLAY", ":0"), arguments.split(" "));

        assertThat(outcome.program()).containsExactly(arguments.split(" "));
    }

    @Test
    void bothDoorsTellOfTheSameOptions() throws Exception {
        String door = String.join("\n", checkout.run(Map.of(), "a", "--help").out());
        String program = new Messages(Locale.ENGLISH).get("cli.help");
        assertThat(
                        Pattern.compile("(?<= )(--?[a-z]*|[+]12(:3)?|FILE:12:3)(?= )")
                                .matcher(program)
                                .results())
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(door).contains(" " + option));
    }

    @ParameterizedTest
    @CsvSource({"LANG,", "LC_ALL,C", "LC_ALL,POSIX", "LANG,C"})
    void withoutALocaleNamesAreReadAsUtf8(String variable, @Nullable String value)
            throws Exception {
        checkout.run(Map.of("DISPLAY", ":0", variable, value == null ? "" : value), "a");

        assertThat(checkout.locale()).contains("C.UTF-8");
    }

    @Test
    void thePackagedProgramReadsNamesAsUtf8Too() throws Exception {
        checkout.run(Map.of(), "--package");
        Path launcher = checkout.file("target/package/keepsake/bin/keepsake");

        Outcome outcome = checkout.runAs(launcher, Map.of("LANG", "C"), "a", "b c");

        assertThat(outcome.program()).containsExactly("a", "b c");
        assertThat(checkout.locale()).contains("C.UTF-8");
    }

    @Test
    void aLocaleIsLeftAsItIs() throws Exception {
        checkout.run(Map.of("DISPLAY", ":0", "LC_ALL", "de_DE.UTF-8"), "a");

        assertThat(checkout.locale()).isEqualTo("de_DE.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "--new +12 notes.txt", "-", "-- -x"})
    void withoutADisplayTheDemoRuns(String arguments) throws Exception {
        Outcome outcome = checkout.run(Map.of(), arguments.split(" "));

        assertThat(outcome.err()).first().asString().contains("no display");
        assertThat(outcome.program())
                .containsExactly(
                        "--demo", checkout.file("").toRealPath().resolve("target/demo").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libgtk-3.so.0", "libpangoft2-1.0.so.0"})
    void missingLibraryIsNamedWithItsRemedy(String library) throws Exception {
        checkout.tool("ldconfig", "echo no libraries");
        Map<String, String> display = Map.of("DISPLAY", library.contains("gtk") ? ":0" : "");

        Outcome outcome = checkout.run(display, "notes.txt");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).last().asString().contains(library, "apt", "dnf", "pacman");
    }
}

package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.CommandLine.Named;
import org.keepsake.CommandLine.Session;
import org.keepsake.text.Position;

class CommandLineTest {

    /** Files that are there. */
    private static final Set<String> FILES = Set.of("file", "a b", "odd:12", "x:y");

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), FILES::contains);
    }

    private static CommandLine.Edit edit(String... arguments) {
        return (CommandLine.Edit) parse(arguments);
    }

    private static Named at(String name, int line, int column) {
        return new Named(name, Optional.of(new Position(line, column)));
    }

    private static Named plain(String name) {
        return new Named(name, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wait", "-w", "--new --wait", "-w --new"})
    void whoeverWaitsForTheEndGetsAWindowOfItsOwn(String options) {
        String[] arguments = (options + " file").split(" ");
        assertThat(edit(arguments))
                .isEqualTo(new CommandLine.Edit(Session.AWAITED, false, List.of(plain("file"))));
    }

    @ParameterizedTest
    @CsvSource({
        "file:12, file, 11, 0",
        "file:12:3, file, 11, 2",
        "file:12:3:, file, 11, 2",
        "file:0, file, 0, 0",
        "x:y:7, x:y, 6, 0",
        "odd:12:5, odd:12, 4, 0",
        "none:12, none, 11, 0",
        "none:12:3, none, 11, 2",
        "none:12:3:, none, 11, 2"
    })
    void nameMayEndInAPlace(String argument, String name, int line, int column) {
        assertThat(edit(argument).files()).containsExactly(at(name, line, column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd:12", "file:", "file:1x", "none:1x", ":12"})
    void whatEndsLikeAPlaceMayBeAName(String name) {
        assertThat(edit(name).files()).containsExactly(plain(name));
    }

    @Test
    void placeStandsBeforeItsFile() {
        assertThat(edit("+12", "file", "a b", "+3:4", "none", "+5,6", "file:7").files())
                .containsExactly(
                        at("file", 11, 0), plain("a b"), at("none", 2, 3), at("file:7", 4, 5));
    }

    @Test
    void afterTwoDashesAllAreNames() {
        assertThat(edit("--", "--new", "-", "+12", "file:3", "--").files())
                .containsExactly(
                        plain("--new"), plain("-"), plain("+12"), plain("file:3"), plain("--"));
        assertThat(edit("--new", "--", "a b").session()).isEqualTo(Session.LEFT_ALONE);
    }

    @Test
    void dashIsStandardInput() {
        assertThat(edit("-", "file"))
                .isEqualTo(new CommandLine.Edit(Session.GOES_ON, true, List.of(plain("file"))));
        assertThat(edit("file").standardInput()).isFalse();
    }

    @Test
    void newMayStandAnywhere() {
        assertThat(edit("a b", "--new"))
                .isEqualTo(new CommandLine.Edit(Session.LEFT_ALONE, false, List.of(plain("a b"))));
    }

    @Test
    void questionsAreAnsweredWhateverElseIsThere() {
        assertThat(parse("file", "--help")).isEqualTo(new CommandLine.Help());
        assertThat(parse("-h")).isEqualTo(new CommandLine.Help());
        assertThat(parse("--new", "--version")).isEqualTo(new CommandLine.Version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bogus", "-x", "+12", "--demo a b", "--demo --x", "--bench x"})
    void whatMakesNoSenseIsNamed(String arguments) {
        List<String> all = List.of(arguments.split(" "));
        assertThat(CommandLine.parse(all, FILES::contains))
                .isEqualTo(new CommandLine.Misuse(all.getLast()));
    }

    @Test
    void scriptsTakeTheirArguments() {
        assertThat(parse("--demo")).isEqualTo(new CommandLine.Demo(Optional.empty()));
        assertThat(parse("--demo", "x")).isEqualTo(new CommandLine.Demo(Optional.of(Path.of("x"))));
        assertThat(parse("--bench", "--big"))
                .isEqualTo(new CommandLine.Bench(true, Optional.empty()));
        assertThat(parse("--bench", "--trace=trace.json.gz"))
                .isEqualTo(new CommandLine.Bench(false, Optional.of(Path.of("trace.json.gz"))));
        assertThat(parse("--train")).isEqualTo(new CommandLine.Train());
        assertThat(parse("--child-stage", "x")).isEqualTo(new CommandLine.ChildStage(Path.of("x")));
        assertThat(parse("--child-stage")).isEqualTo(new CommandLine.Misuse("--child-stage"));
    }
}

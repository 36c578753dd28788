package org.keepsake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepsake.text.Position;

/** What the command line asks for. */
sealed interface CommandLine {

    /**
     * Opens the window.
     *
     * @param session what becomes of what was open last
     * @param standardInput whether to read a text from standard input
     * @param files what to open
     */
    record Edit(Session session, boolean standardInput, List<Named> files) implements CommandLine {}

    /** What the window has to do with what was open last. */
    enum Session {
        /** It is opened again; a window that is there already takes the files. */
        GOES_ON,
        /** It is left alone, by a window of its own. */
        LEFT_ALONE,
        /** Likewise, and somebody waits for the window to end: it does with its last document. */
        AWAITED
    }

    /**
     * A file as it was named, which need not be a name that Java can spell.
     *
     * @param at the place to go to
     */
    record Named(String name, Optional<Position> at) {}

    /** Tells what can be asked for. */
    record Help() implements CommandLine {}

    /** Tells which version this is. */
    record Version() implements CommandLine {}

    /** Plays the tour, and leaves its pictures in a folder, if one is named. */
    record Demo(Optional<Path> pictures) implements CommandLine {}

    /** Measures; {@code big} adds the largest document. */
    record Bench(boolean big, Optional<Path> trace) implements CommandLine {}

    /** An option of the benchmark: the file of a recorded editing session. */
    String TRACE = "--trace=";

    /** A part of the benchmark: the time until the window is there. */
    record FirstFrame() implements CommandLine {}

    /** A part of the tour: the window in a process of its own, with what is kept in a folder. */
    record ChildStage(Path folder) implements CommandLine {}

    /** Runs through the program once, for the JVM's cache of classes. */
    record Train() implements CommandLine {}

    /** Makes no sense, because of that argument. */
    record Misuse(String argument) implements CommandLine {}

    /** {@code +12}, {@code +12:3} or {@code +12,3} before a file. */
    Pattern PLACE = Pattern.compile("\\+(\\d{1,9})(?:[:,](\\d{1,9}))?");

    /** {@code file:12}, with a colon at the end as well, as compilers write it. */
    Pattern FILE_LINE = Pattern.compile("(.+):(\\d{1,9}):?", Pattern.DOTALL);

    /** {@code file:12:3}, likewise. */
    Pattern FILE_LINE_COLUMN = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,9}):?", Pattern.DOTALL);

    /**
     * Understands the arguments.
     *
     * @param exists whether there is a file of that name: a name may end like a place
     */
    static CommandLine parse(List<String> arguments, Predicate<String> exists) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        return switch (first) {
            case "--demo" ->
                    rest.size() > 1 || rest.stream().anyMatch(folder -> folder.startsWith("-"))
                            ? new Misuse(rest.getLast())
                            : new Demo(rest.stream().findFirst().map(Path::of));
            case "--bench" -> bench(rest);
            case "--first-frame" -> new FirstFrame();
            case "--child-stage" ->
                    rest.size() == 1 ? new ChildStage(Path.of(rest.getFirst())) : new Misuse(first);
            case "--train" -> new Train();
            default -> edit(arguments, exists);
        };
    }

    private static CommandLine bench(List<String> arguments) {
        boolean big = false;
        Optional<Path> trace = Optional.empty();
        for (String argument : arguments) {
            if (argument.equals("--big")) {
                big = true;
            } else if (argument.startsWith(TRACE)) {
                trace = Optional.of(Path.of(argument.substring(TRACE.length())));
            } else {
                return new Misuse(argument);
            }
        }
        return new Bench(big, trace);
    }

    private static CommandLine edit(List<String> arguments, Predicate<String> exists) {
        List<Named> files = new ArrayList<>();
        Session session = Session.GOES_ON;
        boolean standardInput = false;
        Optional<Position> next = Optional.empty();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            Matcher place = PLACE.matcher(argument);
            switch (argument) {
                case "--help", "-h" -> {
                    return new Help();
                }
                case "--version" -> {
                    return new Version();
                }
                case "--new" -> {
                    if (session == Session.GOES_ON) {
                        session = Session.LEFT_ALONE;
                    }
                }
                case "--wait", "-w" -> session = Session.AWAITED;
                case "-" -> standardInput = true;
                case "--" -> {
                    for (String name : arguments.subList(at + 1, arguments.size())) {
                        files.add(new Named(name, next));
                        next = Optional.empty();
                    }
                    at = arguments.size();
                }
                default -> {
                    if (place.matches()) {
                        next = Optional.of(position(place.group(1), place.group(2)));
                    } else if (argument.startsWith("-")) {
                        return new Misuse(argument);
                    } else {
                        files.add(
                                next.map(position -> new Named(argument, Optional.of(position)))
                                        .orElseGet(() -> named(argument, exists)));
                        next = Optional.empty();
                    }
                }
            }
        }
        return next.isPresent()
                ? new Misuse(arguments.getLast())
                : new Edit(session, standardInput, List.copyOf(files));
    }

    /**
     * A name that nothing has may end like a place; where what is before the place is no file
     * either, that is the name of a new one.
     */
    private static Named named(String argument, Predicate<String> exists) {
        List<Named> readings = readings(argument);
        return readings.stream()
                .filter(reading -> exists.test(reading.name()))
                .findFirst()
                .orElse(readings.getLast());
    }

    /** The ways to read an argument, that with the longest name first. */
    private static List<Named> readings(String argument) {
        List<Named> readings = new ArrayList<>();
        readings.add(new Named(argument, Optional.empty()));
        Matcher line = FILE_LINE.matcher(argument);
        if (line.matches()) {
            readings.add(new Named(line.group(1), Optional.of(position(line.group(2), null))));
        }
        Matcher column = FILE_LINE_COLUMN.matcher(argument);
        if (column.matches()) {
            Position place = position(column.group(2), column.group(3));
            readings.add(new Named(column.group(1), Optional.of(place)));
        }
        return readings;
    }

    /** People count from 1. */
    private static Position position(String line, @Nullable String column) {
        return new Position(index(line), column == null ? 0 : index(column));
    }

    private static int index(String number) {
        return Math.max(0, Integer.parseInt(number) - 1);
    }
}

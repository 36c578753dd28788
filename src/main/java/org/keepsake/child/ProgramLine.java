package org.keepsake.child;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of another JVM for a class of the program that is running, be it on a module
 * path, in an image of its own, or on a class path.
 */
public final class ProgramLine {
    public static final String NATIVE_ACCESS = "--enable-native-access=";

    /** What the launcher of a JVM makes of its {@code -m}. */
    private static final String MAIN_MODULE = "-Djdk.module.main";

    private ProgramLine() {}

    /**
     * The line of a JVM with the options of this one.
     *
     * @param main has a main method
     * @param arguments for that
     */
    public static List<String> again(Class<?> main, String... arguments) {
        List<String> line = java();
        line.addAll(options());
        line.addAll(start(main));
        line.addAll(List.of(arguments));
        return line;
    }

    /**
     * The line of a JVM that has no more than these options; it may start in any folder.
     *
     * @param main has a main method
     * @param arguments for that
     */
    public static List<String> with(List<String> options, Class<?> main, String... arguments) {
        List<String> line = java();
        line.addAll(options);
        if (main.getModule().isNamed()) {
            line.add(NATIVE_ACCESS + main.getModule().getName());
            Optional.ofNullable(System.getProperty("jdk.module.path"))
                    .ifPresent(path -> line.addAll(List.of("-p", absolute(path))));
        } else {
            line.add(NATIVE_ACCESS + "ALL-UNNAMED");
        }
        line.addAll(start(main));
        line.addAll(List.of(arguments));
        return line;
    }

    /** The options of this JVM. */
    public static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(MAIN_MODULE))
                .toList();
    }

    private static List<String> java() {
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    }

    private static List<String> start(Class<?> main) {
        return main.getModule().isNamed()
                ? List.of("-m", main.getModule().getName() + "/" + main.getName())
                : List.of(
                        "-cp",
                        absolute(System.getProperty("java.class.path", ".")),
                        main.getName());
    }

    private static String absolute(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

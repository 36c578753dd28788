package org.keepsake.lab.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of another JVM for a class of the program that is running. */
public final class ProgramLine {
    static final String NATIVE_ACCESS = "--enable-native-access=";

    private ProgramLine() {}

    /**
     * How to start it, with the runtime that is running, be the program on a module path, in an
     * image of its own, or on a class path.
     *
     * @param options for the JVM
     * @param main has a main method
     * @param arguments for that
     */
    public static List<String> of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(main.getModule().isNamed() ? modular(main) : onClassPath(main));
        line.addAll(arguments);
        return line;
    }

    private static List<String> modular(Class<?> main) {
        String module = main.getModule().getName();
        List<String> line = new ArrayList<>(List.of(NATIVE_ACCESS + module));
        Optional.ofNullable(System.getProperty("jdk.module.path"))
                .ifPresent(path -> line.addAll(List.of("-p", path)));
        line.addAll(List.of("-m", module + "/" + main.getName()));
        return line;
    }

    private static List<String> onClassPath(Class<?> main) {
        return List.of(
                NATIVE_ACCESS + "ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", "."),
                main.getName());
    }
}

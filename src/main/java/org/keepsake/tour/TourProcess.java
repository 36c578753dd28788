package org.keepsake.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepsake.lab.child.ProgramLine;

/**
 * The tour for somebody who watches, in a process of its own: the program that asks for it goes on,
 * and nothing that is open there is touched.
 *
 * @param main takes the program's command line
 */
public record TourProcess(Class<?> main) {
    private static final String NATIVE_ACCESS = "--enable-native-access=javafx.graphics";

    /**
     * Starts it; it ends by itself. Blocks for a moment, on any thread.
     *
     * @throws UncheckedIOException when it does not start
     */
    public void start() {
        try {
            new ProcessBuilder(command())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command() {
        List<String> options = new ArrayList<>();
        options.add(NATIVE_ACCESS);
        if (!main.getModule().isNamed()) {
            // The toolkit is on the module path all the same.
            Optional.ofNullable(System.getProperty("jdk.module.path"))
                    .ifPresent(path ->
                            options.addAll(
                                    List.of("-p", path, "--add-modules", "ALL-MODULE-PATH")));
        }
        return ProgramLine.of(options, main, List.of("--demo"));
    }
}

package org.keepsake.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.keepsake.lab.trials.Spread;

/**
 * Measures how long the program takes to start: from the creation of its process to the first frame
 * it has drawn.
 */
public final class FirstFrame {
    private static final int STARTS = 5;
    private static final String SIGN = "first frame";
    private static final String OPTION = "--first-frame";

    private FirstFrame() {}

    /** Opens the window, reports when it is drawn, and exits at once. Not on the FX thread. */
    public static int play(Assembly assembly) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Theatre theatre = new Theatre(assembly, folder.userFolders(), List.of());
            // By the second pulse, what the first one laid out has been drawn.
            Pulses.await(theatre.stage(), 2);
            System.out.println(SIGN);
            new Actor().quit();
            theatre.awaitExit();
            return 0;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }

    /** Starts this program a few times, the way this process was started; in milliseconds. */
    static Optional<Spread> measure() throws IOException {
        Optional<List<String>> command = OwnCommand.with(OPTION);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        DoubleStream.Builder times = DoubleStream.builder();
        for (int i = 0; i < STARTS; i++) {
            times.add(start(command.get()));
        }
        return Optional.of(Spread.of(times.build()));
    }

    private static double start(List<String> command) throws IOException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            if (!SIGN.equals(lines.readLine())) {
                throw new UnexpectedException("the program did not start");
            }
            double millis = (System.nanoTime() - start) / 1e6;
            process.waitFor();
            return millis;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedException("the benchmark was interrupted", e);
        }
    }
}

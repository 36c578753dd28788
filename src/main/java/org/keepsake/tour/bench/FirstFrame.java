package org.keepsake.tour.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import org.keepsake.child.ProgramLine;
import org.keepsake.lab.trials.Spread;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.Pulses;
import org.keepsake.tour.actor.UnexpectedException;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.TemporaryFolder;
import org.keepsake.tour.stage.Theatre;

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

    /**
     * Starts this program a few times, as this process was started; in milliseconds.
     *
     * @param main takes the program's command line
     */
    static Spread measure(Class<?> main) throws IOException {
        List<String> command = ProgramLine.again(main, OPTION);
        DoubleStream.Builder times = DoubleStream.builder();
        for (int i = 0; i < STARTS; i++) {
            times.add(start(command));
        }
        return Spread.of(times.build());
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

package org.keepsake.tour.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.keepsake.lab.trials.Spread;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;
import org.keepsake.tour.stage.TemporaryFolder;
import org.keepsake.tour.stage.Theatre;

/**
 * The benchmark: the program's promises about speed, measured in the real window, as Markdown
 * tables. Unless stated otherwise, a cell is the median of several runs with the minimum and the
 * maximum.
 */
public final class Bench {
    private static final long MIB = 1 << 20;
    private static final List<Integer> SIZES = List.of(1, 16, 64, 256);
    private static final int HUGE = 1024;
    private static final int LARGE = 256;
    private static final int ROUNDS = 7;
    private static final int FEW_ROUNDS = 3;

    /** How long a key is held, in seconds. */
    private static final int HELD = 10;

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {}

    /**
     * Runs the benchmark, and returns when it is over; not on the FX thread. Tables go to the
     * standard output, progress to the standard error.
     *
     * @param main takes the program's command line
     * @param huge whether to measure a document of 1 GiB too
     * @param trace a recorded editing session to replay, see {@link TraceBench}
     * @return the exit code of the program: 0, or 1 when something failed
     */
    public static int play(Class<?> main, Assembly assembly, boolean huge, Optional<Path> trace) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            new Bench().play(main, assembly, folder, huge, trace);
            return 0;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private void play(
            Class<?> main,
            Assembly assembly,
            TemporaryFolder folder,
            boolean huge,
            Optional<Path> trace)
            throws IOException {
        out.println("## The machine\n");
        out.println(machine(folder.path()));
        doing("starting the program");
        Spread start = FirstFrame.measure(main);
        out.println("\n## Start\n");
        out.println(
                "From making the process to the first frame, ms: " + MarkdownTable.spread(start));
        Theatre theatre = new Theatre(assembly, folder.userFolders(), List.of());
        Studio studio = Studio.in(theatre, folder, folder.path(), new Report(System.err));
        DocumentBench documents = new DocumentBench(studio);
        List<Integer> sizes = new ArrayList<>(SIZES);
        if (huge) {
            sizes.add(HUGE);
        }
        // A warm-up run, so that the first row is measured in a warm program too.
        new DocumentBench(studio).measure("", MIB, studio.file("warm.txt"));
        try (SaveBench saves = new SaveBench(folder.path())) {
            saveAndClose(studio);
            for (int size : sizes) {
                String name = size + " MiB";
                doing("documents of " + name);
                Path file = studio.file(size + ".txt");
                documents.measure(name, size * MIB, file);
                saves.measure(name, size * MIB, size < LARGE ? ROUNDS : FEW_ROUNDS);
                saveAndClose(studio);
                Files.delete(file);
            }
            out.println("\n## Documents\n\n" + documents.table());
            out.println("\n## Saving while somebody types\n\n" + saves.table());
        }
        doing("operations of the text");
        out.println("\n## Operations of the text\n\n" + new RopeBench().run());
        if (trace.isPresent()) {
            doing("a recorded editing session");
            out.println("\n## A recorded editing session\n\n" + TraceBench.run(trace.get()));
        }
        doing("keys in the view");
        out.println("\n## A key's work\n\n" + new ViewBench(studio).run());
        doing("the journal");
        out.println("\n## Keeping unsaved edits\n\n" + new JournalBench(folder.path(), HELD).run());
        studio.actor().quit();
        theatre.awaitExit();
    }

    /** Saves to the file what has been typed since. */
    private static void saveAndClose(Studio studio) {
        studio.pressSave();
        studio.awaitSaved();
        studio.actor().shortcut(KeyCode.W);
    }

    private static void doing(String what) {
        System.err.println("keepsake: measuring " + what);
    }

    private static String machine(Path folder) throws IOException {
        return "%s, %d processors, %s; %s %s; Java %s; files on %s in %s"
                .formatted(
                        value(CPU, "model name").orElse(System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        value(MEMORY, "MemTotal").orElse("memory not told"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        Files.getFileStore(folder).type(),
                        folder.getParent());
    }

    /** Returns a value from a file of "key: value" lines, as Linux has them. */
    private static Optional<String> value(Path file, String key) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

package org.keepsake.save;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.keepsake.codec.TextFormat;
import org.keepsake.storage.Durability;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * Tries what a file system holds, and prints a row of the table in the README. See {@code
 * src/test/scripts/filesystems.sh}.
 */
final class FileSystemTrial {
    private final Path folder;
    private final SavePipeline pipeline;
    private int number;

    private interface Trial {
        String run(Path file) throws Exception;
    }

    private FileSystemTrial(Path folder, Path state) {
        this.folder = folder;
        SystemFiles files = new SystemFiles();
        pipeline = new SavePipeline(files, new RecoveryFolder(state, files));
    }

    @SuppressWarnings("SystemOut") // Its output is what it is for.
    public static void main(String[] arguments) throws IOException {
        FileSystemTrial trial = new FileSystemTrial(Path.of(arguments[1]), Path.of(arguments[2]));
        List<String> cells =
                List.of(
                        arguments[0],
                        trial.cell(file -> route(trial.save(file, "new"))),
                        trial.cell(trial::rights),
                        trial.cell(file ->
                                trial.kept(
                                        file,
                                        "setfattr -n user.colour -v green \"$0\"",
                                        "getfattr --only-values -n user.colour \"$0\"")),
                        trial.cell(file ->
                                trial.kept(
                                        file,
                                        "setfacl -m u:65534:r \"$0\"",
                                        "getfacl -cpn \"$0\"")),
                        trial.cell(trial::secondName),
                        trial.cell(file -> forced(trial.save(file, "new"))),
                        trial.cell(file ->
                                trial.save(file, "new").readFromDevice() ? "the device" : "memory"),
                        trial.cell(trial::sameSecond));
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private String cell(Trial trial) throws IOException {
        Path file = Files.writeString(folder.resolve("trial" + number++), "old");
        try {
            return trial.run(file);
        } catch (SaveException e) {
            return "not saved: " + e.failure();
        } catch (Exception e) {
            return "not there";
        }
    }

    private SaveReceipt save(Path file, String text) throws SaveException {
        return save(file, text, new Expected.Whatever());
    }

    private SaveReceipt save(Path file, String text, Expected expected) throws SaveException {
        return pipeline.save(
                new SaveRequest(Text.of(text), 1, file, TextFormat.UTF_8, expected, false),
                new Recording());
    }

    private static String route(SaveReceipt receipt) {
        return receipt.route() instanceof Route.InPlace(var reason)
                ? "in place: " + reason
                : "rename";
    }

    private static String forced(SaveReceipt receipt) {
        return receipt.durability() instanceof Durability.Flushed ? "confirmed" : "not confirmed";
    }

    private String rights(Path file) throws Exception {
        return kept(
                file, "chmod 640 \"$0\" && chown 65534:65534 \"$0\"", "stat -c %a:%u:%g \"$0\"");
    }

    private String kept(Path file, String give, String show) throws Exception {
        shell(give, file);
        String before = shell(show, file);
        save(file, "new");
        return shell(show, file).equals(before) ? "kept" : "lost";
    }

    private String secondName(Path file) throws Exception {
        Path other = Files.createLink(folder.resolve("other" + number), file);
        save(file, "new");
        return Files.readString(other).equals("new") ? "kept" : "cut off";
    }

    private String sameSecond(Path file) throws Exception {
        SaveReceipt ours = save(file, "ours");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "odd!");
        Files.setLastModifiedTime(file, time);
        try {
            save(file, "next", ours.expected());
            return "missed";
        } catch (SaveException _) {
            return "noticed";
        }
    }

    private static String shell(String command, Path file) throws Exception {
        List<String> all = new ArrayList<>(List.of("sh", "-c", command, file.toString()));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}

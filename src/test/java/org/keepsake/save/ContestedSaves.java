package org.keepsake.save;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadException;
import org.keepsake.load.LoadPipeline;
import org.keepsake.load.LoadedFile;
import org.keepsake.storage.Expected;
import org.keepsake.storage.Route;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.HeldFolder;
import org.keepsake.storage.system.OpenFile;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * A process that saves two documents in turn, by either route, while a {@link HostileNeighbour}
 * exchanges them. A save may be refused; then it goes on from what has the document's name, as a
 * user does who reloads, unless that is nothing it has ever saved. Each text that is reported as
 * saved is looked for at once.
 */
final class ContestedSaves {
    static final String FOLDER = "folder";
    static final String ELSEWHERE = "elsewhere";

    /** The first is replaced by a rename where that is possible, the second has two names. */
    static final List<String> DOCUMENTS = List.of("plain", "linked");

    /** What texts begin with that the neighbour must not read. */
    static final String PRIVATE = "private";

    static final String LOST = "lost ";

    /** As often as the names are looked through, as each time some change places. */
    private static final int SEARCHES = 1000;

    /** So many refusals in a row, and the user makes the document anew. */
    private static final int PATIENCE = 20;

    private final SystemFiles files = new SystemFiles();
    private final Path yard;
    private final Path vault;
    private final String kind;
    private final int owner;
    private final Map<String, Expected> expected = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private int saved;
    private int inPlace;
    private int remade;

    private ContestedSaves(Path yard, Path vault, String kind, int owner) {
        this.yard = yard;
        this.vault = vault;
        this.kind = kind;
        this.owner = owner;
    }

    /** What both documents have at first, and each text begins with. */
    static String beginning(String kind) {
        return kind + " text ";
    }

    @SuppressWarnings("SystemOut") // The only way to tell the parent process.
    public static void main(String[] arguments) throws Exception {
        ContestedSaves saves =
                new ContestedSaves(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        arguments[3],
                        Integer.parseInt(arguments[4]));
        int attempts = Integer.parseInt(arguments[5]);
        try (RecoveryFolder recovery = new RecoveryFolder(Path.of(arguments[2]), saves.files)) {
            saves.run(attempts, new SavePipeline(saves.files, recovery));
        }
        System.out.printf(
                "%d of %d saved, %d of them in place, %d times made anew%n",
                saves.saved, attempts, saves.inPlace, saves.remade);
    }

    private void run(int attempts, SavePipeline pipeline) throws IOException {
        DOCUMENTS.forEach(this::reload);
        for (int number = 1; number <= attempts; number++) {
            String document = DOCUMENTS.get(number % DOCUMENTS.size());
            String text = (beginning(kind) + number + "\n").repeat(1 + number * 7919 % 1000);
            Expected was = expected.getOrDefault(document, new Expected.NoFile());
            SaveRequest request =
                    new SaveRequest(
                            Text.of(text), number, path(document), TextFormat.UTF_8, was, false);
            try {
                SaveReceipt receipt = pipeline.save(request, new Recording());
                noteSaved(document, text, receipt);
            } catch (SaveException _) {
                reload(document);
                if (refusals.merge(document, 1, Integer::sum) >= PATIENCE) {
                    remake(document, number);
                    refusals.put(document, 0);
                }
            }
        }
    }

    private Path path(String document) {
        return yard.resolve(FOLDER).resolve(document);
    }

    @SuppressWarnings("SystemOut")
    private void noteSaved(String document, String text, SaveReceipt receipt) {
        saved++;
        refusals.put(document, 0);
        expected.put(document, receipt.expected());
        if (!isSomewhere(text)) {
            System.out.println(LOST + text.lines().findFirst().orElseThrow());
        }
        if (receipt.route() instanceof Route.InPlace) {
            inPlace++;
        }
    }

    private void reload(String document) {
        try {
            LoadedFile loaded =
                    new LoadPipeline(files)
                            .load(path(document), Optional.empty(), SaveStory.UNHEARD);
            if (loaded.text().toString().startsWith(beginning(kind))) {
                expected.put(document, loaded.expected());
            }
        } catch (LoadException _) {
            // What was expected still is.
        }
    }

    private boolean isSomewhere(String text) {
        for (int i = 0; i < SEARCHES; i++) {
            for (String folder : List.of(FOLDER, ELSEWHERE)) {
                if (isIn(yard.resolve(folder), text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(Path folder, String text) {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path name : names) {
                if (holds(name, text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean holds(Path name, String text) {
        try {
            return Files.isRegularFile(name, NOFOLLOW_LINKS)
                    && Files.size(name) == text.length()
                    && Files.readString(name, StandardCharsets.US_ASCII).equals(text);
        } catch (IOException _) {
            return false;
        }
    }

    /** Puts a new file where a link or somebody else's file has come to stay. */
    private void remake(String document, int number) {
        try (HeldFolder held = files.hold(yard.resolve(FOLDER))) {
            Path real = held.realPath();
            if (real.equals(vault)) {
                return;
            }
            Path seed = real.resolve("seed" + number);
            try (OpenFile file = files.create(seed, true)) {
                file.write(ByteBuffer.wrap(beginning(kind).getBytes(StandardCharsets.US_ASCII)));
            }
            if (document.equals(DOCUMENTS.getLast())) {
                files.createLink(real.resolve("other" + number), seed);
            }
            if (Files.getAttribute(seed, "unix:uid", NOFOLLOW_LINKS) instanceof Integer maker
                    && maker != owner) {
                Files.setAttribute(seed, "unix:uid", owner, NOFOLLOW_LINKS);
            }
            files.moveAtomically(seed, real.resolve(document));
            remade++;
        } catch (IOException _) {
            // Later, then.
        }
        reload(document);
    }
}

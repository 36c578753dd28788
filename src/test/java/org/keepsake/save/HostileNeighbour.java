package org.keepsake.save;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of another user who may write in the folder of the documents, until its input ends. It
 * exchanges names, each in one step, as fast as it can: documents and temporary files for links to
 * what it may not touch and for files of its own, the folder for a link to the victim's. It takes
 * nothing away for good, so that whatever was saved must still have some name. And it opens all it
 * finds.
 */
final class HostileNeighbour {
    static final String READY = "ready";
    static final String READ = "read ";

    /** The arguments of renameat2(2). */
    private static final int AT_FDCWD = -100;

    private static final int RENAME_EXCHANGE = 2;
    private static final int PLANTED = 20;
    private static final long PAUSE_NANOS = 400_000;
    private static final long REST_NANOS = 10_000_000;

    private final Path folder;
    private final Path elsewhere;
    private final Path secret;
    private final Random random = new Random(11);
    private final MethodHandle renameat2 = bind();
    private int trapNumber;
    private int lureNumber;
    private long swaps;
    private long temporaries;

    private HostileNeighbour(Path yard, Path vault) {
        folder = yard.resolve(ContestedSaves.FOLDER);
        elsewhere = yard.resolve(ContestedSaves.ELSEWHERE);
        secret = vault.resolve("secret");
    }

    @SuppressWarnings("SystemOut") // The only way to tell the parent process.
    public static void main(String[] arguments) throws Exception {
        HostileNeighbour neighbour =
                new HostileNeighbour(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createSymbolicLink(neighbour.elsewhere, Path.of(arguments[1]));
        for (int i = 0; i < PLANTED; i++) {
            Files.createSymbolicLink(neighbour.folder.resolve(planted(i)), neighbour.secret);
        }
        Thread attack = Thread.ofPlatform().daemon().start(neighbour::attack);
        System.out.println(READY);
        int _ = System.in.read();
        attack.interrupt();
        attack.join();
        System.out.printf(
                "%d swaps, %d of them of temporary files%n",
                neighbour.swaps, neighbour.temporaries);
    }

    /** A link with a name as temporary files have it. */
    private static String planted(int i) {
        return String.format(".~ks-%016x", i);
    }

    static boolean plantsAreThere(Path folder) {
        for (int i = 0; i < PLANTED; i++) {
            if (!Files.isSymbolicLink(folder.resolve(planted(i)))) {
                return false;
            }
        }
        return true;
    }

    private void attack() {
        while (!Thread.interrupted()) {
            if (random.nextInt(4) == 0) {
                // Now and then a save gets as far as its last steps.
                LockSupport.parkNanos(random.nextLong(REST_NANOS));
            }
            try {
                switch (random.nextInt(8)) {
                    case 0 -> swapForAWhile(document(), trap());
                    case 1 -> swapForAWhile(document(), lure());
                    case 2 -> swapForAWhile(folder, elsewhere);
                    default -> attackTemporaries();
                }
            } catch (IOException | UncheckedIOException _) {
                // It may not do that here, or came too late.
            }
        }
    }

    private Path document() {
        return folder.resolve(
                ContestedSaves.DOCUMENTS.get(random.nextInt(ContestedSaves.DOCUMENTS.size())));
    }

    /** A link to the secret; a name that has come to hold something else is left alone. */
    private Path trap() throws IOException {
        while (true) {
            Path trap = folder.resolve("trap" + trapNumber);
            if (Files.isSymbolicLink(trap)) {
                return trap;
            }
            if (!Files.exists(trap, NOFOLLOW_LINKS)) {
                return Files.createSymbolicLink(trap, secret);
            }
            trapNumber++;
        }
    }

    /** A file of its own that anybody may read. */
    private Path lure() throws IOException {
        while (true) {
            Path lure = folder.resolve("lure" + lureNumber);
            if (!Files.exists(lure, NOFOLLOW_LINKS)) {
                Files.writeString(lure, "lure");
                Files.setAttribute(lure, "unix:mode", 0666);
                return lure;
            }
            if (Files.size(lure) == 4) {
                return lure;
            }
            lureNumber++;
        }
    }

    private void swapForAWhile(Path one, Path other) throws IOException {
        exchange(one, other);
        LockSupport.parkNanos(random.nextLong(PAUSE_NANOS));
        exchange(one, other);
    }

    private void attackTemporaries() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            names.forEach(found::add);
        }
        for (Path name : found) {
            if (!Files.isRegularFile(name, NOFOLLOW_LINKS)) {
                continue;
            }
            tryToRead(name);
            if (name.toString().contains(".~ks-") && random.nextInt(4) != 0) {
                Path instead = random.nextBoolean() ? trap() : lure();
                exchange(name, instead);
                temporaries++;
                if (random.nextBoolean()) {
                    LockSupport.parkNanos(random.nextLong(PAUSE_NANOS));
                    exchange(name, instead);
                }
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void tryToRead(Path name) {
        try {
            String text = Files.readString(name, StandardCharsets.ISO_8859_1);
            if (text.startsWith(ContestedSaves.PRIVATE)) {
                System.out.println(READ + name);
            }
        } catch (IOException _) {
            // As it should be.
        }
    }

    private void exchange(Path one, Path other) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int refused =
                    (int)
                            renameat2.invokeExact(
                                    AT_FDCWD,
                                    arena.allocateFrom(one.toString()),
                                    AT_FDCWD,
                                    arena.allocateFrom(other.toString()),
                                    RENAME_EXCHANGE);
            if (refused != 0) {
                throw new IOException(one + " can't be exchanged for " + other);
            }
            swaps++;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("renameat2", e);
        }
    }

    @SuppressWarnings("restricted") // A function of the C library, with a fixed signature.
    private static MethodHandle bind() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("renameat2"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    }
}

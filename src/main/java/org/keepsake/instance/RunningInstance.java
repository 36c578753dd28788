package org.keepsake.instance;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.text.Position;

/** The program that others of the same user hand their files to. */
public final class RunningInstance implements Closeable {
    private static final System.Logger LOG = System.getLogger(RunningInstance.class.getName());
    private static final String SOCKET = "socket";
    private static final String LOCK = "lock";
    private static final int GREETING = 0x4b53_0002;

    /** In the place of a line and a column, where a file was named without a place. */
    private static final int NOWHERE = -1;

    /** More than any command line has. */
    private static final int MOST_FILES = 10_000;

    /** One that takes longer is stuck, and somebody wants to see a window. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Closeable lock;
    private final @Nullable ServerSocketChannel server;

    private RunningInstance(Closeable lock, @Nullable ServerSocketChannel server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Becomes the one that runs.
     *
     * @param folder where the socket and the lock are; it is made if need be
     * @param opens is given files with absolute paths, none to come to the front only, on a thread
     *     of its own
     * @return empty if there is another one
     */
    public static Optional<RunningInstance> begin(
            Path folder, FileOperations files, Consumer<List<NamedPlace>> opens)
            throws IOException {
        files.createDirectories(folder);
        Optional<Closeable> lock = files.tryLock(folder.resolve(LOCK));
        return lock.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunningInstance(lock.get(), listen(folder, files, opens)));
    }

    private static @Nullable ServerSocketChannel listen(
            Path folder, FileOperations files, Consumer<List<NamedPlace>> opens) {
        try {
            files.delete(folder.resolve(SOCKET));
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(folder.resolve(SOCKET)));
            Thread.ofPlatform()
                    .name("keepsake-instance")
                    .daemon()
                    .start(() -> serve(server, opens));
            return server;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.INFO, "Nobody can hand over files", e);
            return null;
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<List<NamedPlace>> opens) {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                // One after the other: a caller that says nothing is cut off.
                boolean heard =
                        within(() -> {
                            hear(caller, opens);
                            return true;
                        });
                LOG.log(System.Logger.Level.DEBUG, "Heard a second start: {0}", heard);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "A caller was not heard", e);
            }
        }
    }

    private static void hear(SocketChannel caller, Consumer<List<NamedPlace>> opens)
            throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
        if (in.readInt() != GREETING) {
            return;
        }
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            return;
        }
        List<NamedPlace> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = absolute(in.readUTF());
            files.add(new NamedPlace(file, place(in.readInt(), in.readInt())));
        }
        opens.accept(files);
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller));
        out.writeInt(GREETING);
        out.flush();
    }

    private static Optional<Position> place(int line, int column) {
        return line < 0 || column < 0 ? Optional.empty() : Optional.of(new Position(line, column));
    }

    private static Path absolute(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new IOException(e);
        }
        throw new IOException("Not absolute: " + name);
    }

    /**
     * Hands files to the program that runs.
     *
     * @param files made absolute here
     * @return false if there is none, or it does not answer
     */
    public static boolean handOver(Path folder, List<NamedPlace> files) {
        return within(() -> {
            var address = UnixDomainSocketAddress.of(folder.resolve(SOCKET));
            try (SocketChannel channel = SocketChannel.open(address)) {
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
                out.writeInt(GREETING);
                out.writeInt(files.size());
                for (NamedPlace file : files) {
                    out.writeUTF(file.path().toAbsolutePath().toString());
                    out.writeInt(file.at().map(Position::line).orElse(NOWHERE));
                    out.writeInt(file.at().map(Position::column).orElse(NOWHERE));
                }
                out.flush();
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
                return in.readInt() == GREETING;
            }
        });
    }

    private interface Conversation {
        boolean hold() throws IOException;
    }

    /** Sockets of this kind have no time limit of their own. */
    private static boolean within(Conversation conversation) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("keepsake-conversation")
                .daemon()
                .start(() -> {
                    try {
                        answer.complete(conversation.hold());
                    } catch (IOException | RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "No conversation", e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (server != null) {
                server.close();
            }
        }
    }
}

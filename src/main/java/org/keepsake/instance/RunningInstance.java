package org.keepsake.instance;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keepsake.storage.system.FileOperations;
import org.keepsake.text.Position;

/** The program that others of the same user hand what they shall open. */
public final class RunningInstance implements Closeable {
    private static final System.Logger LOG = System.getLogger(RunningInstance.class.getName());
    private static final String SOCKET = "socket";
    private static final String LOCK = "lock";
    private static final int GREETING = 0x4b53_0003;

    /** In the place of a line and a column, where a file was named without a place. */
    private static final int NOWHERE = -1;

    /** More than any command line has. */
    private static final int MOST_FILES = 10_000;

    /** One that takes longer is stuck, and somebody wants to see a window. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a program may take to end that is about to. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Closeable lock;
    private final @Nullable ServerSocketChannel server;

    private RunningInstance(Closeable lock, @Nullable ServerSocketChannel server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Becomes the one that runs. Waits a few seconds for one that is about to end: what it is still
     * writing down belongs to the next.
     *
     * @param folder where the socket and the lock are; it is made if need be
     * @param opens is given what is handed over, on a thread of its own; closes the input
     * @return empty if there is another one
     */
    public static Optional<RunningInstance> begin(
            Path folder, FileOperations files, Consumer<Handover> opens) throws IOException {
        files.createDirectories(folder);
        Instant latest = Instant.now().plus(PATIENCE_AT_THE_END);
        Optional<Closeable> lock = files.tryLock(folder.resolve(LOCK));
        while (lock.isEmpty() && !isListening(folder) && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(LOOK.toNanos());
            lock = files.tryLock(folder.resolve(LOCK));
        }
        return lock.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunningInstance(lock.get(), listen(folder, files, opens)));
    }

    private static boolean isListening(Path folder) {
        try (SocketChannel channel =
                SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static @Nullable ServerSocketChannel listen(
            Path folder, FileOperations files, Consumer<Handover> opens) {
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

    private static void serve(ServerSocketChannel server, Consumer<Handover> opens) {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                // One after the other: a caller that says nothing is cut off.
                Optional<Boolean> kept = within(() -> hear(caller, opens));
                if (!kept.orElse(false)) {
                    caller.close();
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "A caller was not heard", e);
            }
        }
    }

    /** Whether the caller goes on, with its input. */
    private static boolean hear(SocketChannel caller, Consumer<Handover> opens) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
        if (in.readInt() != GREETING) {
            return false;
        }
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            return false;
        }
        List<NamedPlace> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = absolute(in.readUTF());
            files.add(new NamedPlace(file, place(in.readInt(), in.readInt())));
        }
        boolean withInput = in.readBoolean();
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller));
        out.writeInt(GREETING);
        out.flush();
        opens.accept(new Handover(files, withInput ? Optional.of(caller) : Optional.empty()));
        return withInput;
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
     * Hands files to the program that runs, and then all of the input, for as long as it takes.
     *
     * @param handed its paths are made absolute here; its input is read to the end
     * @return false if there is none, or it does not answer; nothing is read then
     */
    public static boolean handOver(Path folder, Handover handed) {
        Optional<SocketChannel> answered = within(() -> greet(folder, handed));
        answered.ifPresent(channel -> {
            try (channel) {
                if (handed.input().isPresent()) {
                    copy(handed.input().get(), channel);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Nobody reads the input any more", e);
            }
        });
        return answered.isPresent();
    }

    private static SocketChannel greet(Path folder, Handover handed) throws IOException {
        SocketChannel channel =
                SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)));
        try {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(GREETING);
            out.writeInt(handed.files().size());
            for (NamedPlace file : handed.files()) {
                out.writeUTF(file.path().toAbsolutePath().toString());
                out.writeInt(file.at().map(Position::line).orElse(NOWHERE));
                out.writeInt(file.at().map(Position::column).orElse(NOWHERE));
            }
            out.writeBoolean(handed.input().isPresent());
            out.flush();
            if (new DataInputStream(Channels.newInputStream(channel)).readInt() != GREETING) {
                throw new IOException("Another kind of program");
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void copy(ReadableByteChannel from, SocketChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (from.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
            buffer.clear();
        }
    }

    private interface Conversation<T> {
        T hold() throws IOException;
    }

    /** Sockets of this kind have no time limit of their own. */
    private static <T> Optional<T> within(Conversation<T> conversation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
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
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "No conversation", e);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Takes no more files: the program is about to end, and nobody would see them. It is still the
     * one that runs until it is closed, or the process ends.
     */
    public void leave() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            leave();
        }
    }
}

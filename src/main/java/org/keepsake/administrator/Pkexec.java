package org.keepsake.administrator;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepsake.child.ChildProcess;
import org.keepsake.child.ChildReplacer;
import org.keepsake.child.ProgramLine;
import org.keepsake.save.Destination;
import org.keepsake.save.NotAuthorizedException;
import org.keepsake.save.ReplacerLostException;
import org.keepsake.save.SaveMonitor;

/**
 * Starts children as root, by polkit's command.
 *
 * @param command the absolute path of {@code pkexec}
 * @see <a href="https://polkit.pages.freedesktop.org/polkit/pkexec.1.html">pkexec(1)</a>
 */
public record Pkexec(Path command) implements ChildReplacer.Launcher {
    private static final String NAME = "pkexec";
    private static final int DISMISSED = 126;
    private static final int REFUSED = 127;

    /**
     * Looks for the command. Blocks for a moment.
     *
     * @param path folders, in the notation of the variable {@code PATH}
     */
    public static Optional<Pkexec> find(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> in(folder).stream())
                .filter(Path::isAbsolute)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Pkexec::new);
    }

    private static Optional<Path> in(String folder) {
        try {
            return Optional.of(Path.of(folder, NAME));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * Starts a child and waits for as long as the user is asked for a password, during which the
     * monitor hears of progress without bytes.
     *
     * @throws NotAuthorizedException if the user or the system has refused
     */
    @Override
    public ChildProcess launch(Destination destination, SaveMonitor monitor)
            throws IOException, ReplacerLostException {
        ChildProcess child = ChildProcess.start(line(destination.path()));
        boolean ready = false;
        try {
            child.await(() -> monitor.progress(0, 0));
            child.pipe().receivePreface(Greeting.class);
            ready = true;
            return child;
        } catch (IOException e) {
            throw whyNot(child.end(), e);
        } finally {
            if (!ready) {
                child.end();
                child.close();
            }
        }
    }

    /** The command line. The file is a URI in it, which loses no byte of its name. */
    List<String> line(Path file) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                command.toString(),
                                // Else it would ask in the terminal where the editor was started.
                                "--disable-internal-agent"));
        List<String> options =
                // Both would leave files of root in /tmp, where everybody may look for them.
                ChildProcess.options(List.of("-XX:-UsePerfData", "-XX:+DisableAttachMechanism"));
        line.addAll(ProgramLine.with(options, AdministratorMain.class, file.toUri().toString()));
        return line;
    }

    private static ReplacerLostException whyNot(ChildProcess.End end, IOException cause) {
        return switch (end.exitCode()) {
            case DISMISSED -> new NotAuthorizedException(true, end.toString(), cause);
            case REFUSED -> new NotAuthorizedException(false, end.toString(), cause);
            default -> new ReplacerLostException(end.toString(), cause);
        };
    }
}

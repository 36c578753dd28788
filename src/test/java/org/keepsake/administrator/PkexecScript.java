package org.keepsake.administrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A stand-in for polkit's command: does what a test wants, and then, as the real one, starts what
 * it was given in another folder and without the user's environment. It gives no rights, so the
 * file has to be one that may be written.
 *
 * @param folder where it is, and what takes the place of root's state
 */
public record PkexecScript(Path folder) {

    /** Starts the command. */
    public static final String START = "exec env -i XDG_STATE_HOME=\"$state\" \"$@\"";

    /**
     * Writes it.
     *
     * @param lines of a shell, with the command in {@code $@}
     */
    public Pkexec that(String... lines) throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "needs a shell");
        Path script = folder.resolve("pkexec");
        Files.writeString(
                script,
                """
                #!/bin/sh
                printf '%%s\\n' "$@" >'%s'
                state='%s'
                [ "$1" = --disable-internal-agent ] || exit 99
                shift
                cd /
                umask 0
                %s
                """
                        .formatted(arguments(), state(), String.join("\n", lines)));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Pkexec(script);
    }

    /** What it was given the last time. */
    List<String> given() throws IOException {
        return Files.readAllLines(arguments());
    }

    private Path arguments() {
        return folder.resolve("arguments");
    }

    Path state() {
        return folder.resolve("state of root");
    }
}

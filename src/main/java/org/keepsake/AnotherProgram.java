package org.keepsake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import org.keepsake.child.ProgramLine;

/**
 * Another start of this program, in a process of its own: this one goes on, and nothing that is
 * open here is touched.
 *
 * @param option what it is to do, as on the command line
 */
record AnotherProgram(String option) {

    /**
     * Starts it; it ends by itself. Blocks for a moment, on any thread.
     *
     * @throws UncheckedIOException when it does not start
     */
    void start() {
        try {
            new ProcessBuilder(ProgramLine.again(Main.class, option))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

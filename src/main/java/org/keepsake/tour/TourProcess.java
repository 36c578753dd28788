package org.keepsake.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import org.keepsake.child.ProgramLine;

/**
 * The tour for somebody who watches, in a process of its own: the program that asks for it goes on,
 * and nothing that is open there is touched.
 *
 * @param main takes the program's command line
 */
public record TourProcess(Class<?> main) {

    /**
     * Starts it; it ends by itself. Blocks for a moment, on any thread.
     *
     * @throws UncheckedIOException when it does not start
     */
    public void start() {
        try {
            new ProcessBuilder(ProgramLine.again(main, "--demo"))
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

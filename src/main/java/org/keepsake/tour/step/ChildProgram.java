package org.keepsake.tour.step;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.keepsake.tour.actor.TourEndedException;
import org.keepsake.tour.actor.UnexpectedException;

/** The program in another process, from outside: see {@link ChildStage}. */
final class ChildProgram implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    /** Starts it, and returns when its window is there. */
    ChildProgram(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        orders = process.outputWriter();
        answers = process.inputReader();
        awaitAnswer("start");
    }

    /** Has something done, and returns when it is. */
    void tell(ChildStage.Order order, String about) throws IOException {
        orders.write(order + " " + about + "\n");
        orders.flush();
        awaitAnswer(order + " " + about);
    }

    private void awaitAnswer(String what) throws IOException {
        if (!ChildStage.DONE.equals(answers.readLine())) {
            throw new UnexpectedException("the other program did not do this: " + what);
        }
    }

    /** The number of its process. */
    long pid() {
        return process.pid();
    }

    /** Kills it (SIGKILL, where there are signals), and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Returns when it is gone. */
    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            throw new TourEndedException();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

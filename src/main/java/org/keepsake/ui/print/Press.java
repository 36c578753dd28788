package org.keepsake.ui.print;

import java.util.List;
import javafx.print.Paper;
import javafx.scene.Node;

/** The printers of the system. Its methods may block, and are called on a worker. */
public interface Press {

    /** The names of the printers, the default one first. */
    List<String> printers();

    /**
     * Starts a print job.
     *
     * @param printer one of {@link #printers}
     * @param title of the job, for those who look at the printer's queue
     * @throws PrintException if the printer is gone or takes no job
     */
    Run start(String printer, Paper paper, String title) throws PrintException;

    /** A print job. */
    interface Run {
        /**
         * Prints a page.
         *
         * @param page as large as the paper, in points, and in no scene
         */
        void print(Node page) throws PrintException;

        /** Hands the job over to the printer. */
        void end() throws PrintException;

        /** Gives the job up. */
        void cancel();
    }
}

package org.keepsake.ui.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;

/** The printers that the toolkit knows of. */
public final class SystemPress implements Press {

    /** What Java hands jobs to, except on Windows. If it is missing, Java says that all is well. */
    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

    private static final Path ITS_FOLDER = Path.of("/usr/bin");

    @Override
    public List<String> printers() {
        List<String> names =
                new ArrayList<>(
                        Printer.getAllPrinters().stream().map(Printer::getName).sorted().toList());
        Printer usual = Printer.getDefaultPrinter();
        if (usual != null && names.remove(usual.getName())) {
            names.addFirst(usual.getName());
        }
        return names;
    }

    @Override
    public Run start(String printer, Paper paper, String title) throws PrintException {
        if (Files.isDirectory(ITS_FOLDER) && !Files.isExecutable(SPOOLER)) {
            throw new PrintException(PrintException.Reason.NO_SPOOLER, "No " + SPOOLER);
        }
        Printer found =
                Printer.getAllPrinters().stream()
                        .filter(each -> each.getName().equals(printer))
                        .findFirst()
                        .orElseThrow(() ->
                                new PrintException(
                                        PrintException.Reason.REFUSED, "No printer " + printer));
        PrinterJob job = PrinterJob.createPrinterJob(found);
        if (job == null) {
            throw new PrintException(PrintException.Reason.REFUSED, "No job for " + printer);
        }
        job.getJobSettings().setJobName(title);
        PageLayout layout =
                found.createPageLayout(
                        paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        return new SystemRun(job, layout);
    }

    private record SystemRun(PrinterJob job, PageLayout layout) implements Run {
        @Override
        public void print(Node page) throws PrintException {
            // The toolkit counts from where the printer can print, we from the edge of the paper.
            page.setTranslateX(-layout.getLeftMargin());
            page.setTranslateY(-layout.getTopMargin());
            if (!job.printPage(layout, new Group(page))) {
                throw new PrintException(
                        PrintException.Reason.REFUSED, "Page not printed: " + job.getJobStatus());
            }
        }

        @Override
        public void end() throws PrintException {
            if (!job.endJob()) {
                throw new PrintException(
                        PrintException.Reason.REFUSED, "Job not taken: " + job.getJobStatus());
            }
        }

        @Override
        public void cancel() {
            job.cancelJob();
        }
    }
}

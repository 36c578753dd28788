package org.keepsake.ui.print;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javafx.application.Platform;
import javafx.print.Paper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Printers that write down what they get, and fail or take their time as a test wants. */
public final class StagedPress implements Press {
    /** The pages, each as its words, and what became of the jobs. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    /** A page is printed for each permit; null for any number. */
    public @Nullable Semaphore permits;

    private final List<String> printers;
    private final boolean broken;

    /** No printer. */
    public StagedPress() {
        this(false);
    }

    public StagedPress(boolean broken, String... printers) {
        this.broken = broken;
        this.printers = List.of(printers);
    }

    @Override
    public List<String> printers() {
        return printers;
    }

    @Override
    public Run start(String printer, Paper paper, String title) {
        taken.add("start " + printer + " " + paper.getName() + " " + title);
        return new Run() {
            @Override
            public void print(Node page) throws PrintException {
                if (Platform.isFxApplicationThread()) {
                    throw new IllegalStateException("on the FX thread");
                }
                if (broken) {
                    throw new PrintException(PrintException.Reason.REFUSED, "out of paper");
                }
                if (permits != null) {
                    permits.acquireUninterruptibly();
                }
                taken.add(String.join("|", words((Parent) page)));
            }

            @Override
            public void end() {
                taken.add("end");
            }

            @Override
            public void cancel() {
                taken.add("cancel");
            }
        };
    }

    /** What is written on a page: heading, numbers and lines. */
    static List<String> words(Parent page) {
        return page.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text || node instanceof TextFlow)
                .map(node ->
                        node instanceof TextFlow line
                                ? String.join("", words(line))
                                : ((Text) node).getText())
                .toList();
    }
}

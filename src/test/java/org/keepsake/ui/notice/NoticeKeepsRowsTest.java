package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** A notice that comes or goes above the text does not move what is being read. */
class NoticeKeepsRowsTest extends WindowFixture {
    private static final String LINE = "line 50";

    private void openInTheMiddle() throws IOException {
        String lines =
                IntStream.range(0, 200)
                        .mapToObj(line -> "line " + line)
                        .collect(Collectors.joining("\n"));
        open(file("notes.txt", lines));
        Fx.run(() -> view.putCaret(50, 0));
        Fx.await("the line", () -> y() > 0);
    }

    /** Where the line is in the window; FX thread. */
    private double y() {
        return yOf(LINE);
    }

    private double yOf(String line) {
        return view.area().lookupAll("*").stream()
                .filter(node -> node instanceof Text text && text.getText().equals(line))
                .mapToDouble(node -> node.localToScene(0, 0).getY())
                .findFirst()
                .orElse(-1);
    }

    @Test
    void theRowsStayWhereTheyAre() throws IOException {
        openInTheMiddle();
        double before = Fx.supply(this::y);
        openMore(Files.createDirectory(folder.resolve("one")));
        awaitNotice("one is a folder");
        Fx.await("room for it", view::noticeCoversNothing);
        assertThat(Fx.supply(this::y)).isEqualTo(before, within(1.0));
        double height = Fx.supply(() -> view.area().getHeight());

        Fx.run(view::closeNotice);
        Fx.await("the notice to be gone", () -> view.area().getHeight() > height + 30);
        assertThat(Fx.supply(this::y)).isEqualTo(before, within(1.0));
    }

    @Test
    void theLineThatWasJustTypedStaysInSight() throws IOException {
        openInTheMiddle();
        robots.shortcut(KeyCode.HOME);
        robots.type("new\n");
        Fx.await("what was typed", () -> view.text().startsWith("new\nline 0"));
        Fx.await("its row", () -> yOf("new") > 0);

        openMore(Files.createDirectory(folder.resolve("one")));
        awaitNotice("one is a folder");
        Fx.await("room for it", view::noticeCoversNothing);

        Fx.await("the line below it", () -> yOf("new") >= view.area().localToScene(0, 0).getY());
    }
}

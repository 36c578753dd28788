package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;

/** Something that nobody expected is told, and what is open can still be used. */
class UnexpectedTest extends WindowFixture {
    private final List<EditorWindow> windows = new ArrayList<>();

    @Override
    protected void beforeShowing(EditorWindow window) {
        windows.add(window);
    }

    @Test
    void itIsANoticeWithDetailsAndTheDocumentCanBeSaved() throws IOException {
        Path notes = file("notes.txt", "old");
        open(notes);

        Fx.run(() -> windows.getFirst().tellOfUnexpected(new IllegalStateException("a mistake")));
        Fx.await("the notice", () -> view.notice().startsWith("Something went wrong in Keepsake"));
        Fx.run(() -> view.noticeButton("Details").fire());
        assertThat(Fx.supply(() -> prompts.asked)).hasSize(1);

        robots.type("new ");
        robots.save();
        awaitStatus("Saved notes.txt");
        assertThat(notes).hasContent("new old");
    }
}

package org.keepsake.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Gate;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;

/** What the window does before it can be seen. */
class FirstFrameTest extends WindowFixture {
    private List<String> titlesWhenShown = List.of();

    @Override
    protected void beforeShowing(EditorWindow window) {
        try {
            repair.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        stage.setOnShowing(e -> titlesWhenShown = view.tabTitles());
    }

    @Test
    void theOnlyFileIsBeingReadAlreadyWhenTheWindowIsShown() throws IOException {
        Path notes = file("notes.txt", "text");
        Gate read = files.hold("read");

        openWithoutWaiting(notes);

        assertThat(titlesWhenShown).containsExactly("notes.txt");
        read.awaitArrivals(1);
        read.open();
        awaitLoaded();
        assertThat(text()).isEqualTo("text");
    }
}

package org.keepsake.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;

/** Finding in a text that is not all there yet. */
class FindWhileLoadingTest extends FindFixture {

    @Test
    void aWordTypedBeforeTheTextIsThereIsSelectedOnceItIs() throws IOException {
        Path notes = file("notes.txt", "one two\ntwo");
        open();
        Gate gate = files.hold("read");
        openMore(notes);
        gate.awaitArrivals(1);
        find("two");
        Fx.await("the search to have begun", () -> says().equals("Searching…"));

        gate.open();

        awaitSays("1 of 2");
        assertThat(selected()).isEqualTo("0:4-0:7");
    }

    @Test
    void aWordThatOnlyTheRestHasIsSelectedOnceThatIsThere() throws IOException {
        Path notes = file("notes.txt", "a line\n".repeat(300_000) + "two");
        open();
        Gate gate = files.holdAfter(3, "read");
        openMore(notes);
        gate.awaitArrivals(1);
        Fx.await("the beginning to be shown", () -> view.text().startsWith("a line"));
        find("two");
        Fx.await("the search to have begun", () -> says().equals("Searching…"));

        gate.open();

        awaitSays("1 of 1");
        assertThat(selected()).isEqualTo("300000:0-300000:3");
    }

    private void find(String words) {
        awaitFocus();
        openFind();
        robots.type(words);
    }
}

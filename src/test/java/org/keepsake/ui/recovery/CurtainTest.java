package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.EditorWindow;

/** What is seen of a text before its unsaved edits are back. */
class CurtainTest extends JournalFixture {
    private final List<String> seen = new ArrayList<>();
    private final Set<Thread> earlierThreads = Thread.getAllStackTraces().keySet();
    private int hidden;
    private Runnable beforeShowing = () -> {};
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (view.area().getParent().getOpacity() > 0) {
                        seen.add(view.text());
                    } else {
                        hidden++;
                    }
                }
            };

    @Override
    protected void beforeShowing(EditorWindow window) {
        frames.start();
        beforeShowing.run();
    }

    @AfterEach
    void stop() {
        Fx.run(frames::stop);
    }

    @Test
    void theFirstTextThatIsSeenIsTheRestoredOne() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        restore("stored and typed", "stored", notes);
        Fx.await("the text in sight", () -> seen.contains("stored and typed"));

        assertThat(Fx.supply(() -> List.copyOf(seen))).doesNotContain("stored");
    }

    @Test
    void whatIsTypedTooEarlyIsTypedIntoTheRestoredText() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        leave("stored and typed", "stored", Optional.of(notes));
        Gate read = files.hold("read");
        openWithoutWaiting();
        // By who opens the file, and by who compares it with the edits.
        read.awaitArrivals(2);
        Fx.run(() -> Event.fireEvent(view.area(), typed("x")));
        read.open();

        awaitText("stored and typedx");
        assertThat(Fx.supply(() -> view.tabTitles())).containsExactly("● notes.txt");
    }

    @Test
    void whereNothingIsToBeRestoredNoTextIsHidden() throws Exception {
        Path notes = file("notes.txt", "stored");
        wereOpen(notes);
        beforeShowing = this::awaitReaders;
        openWithoutWaiting();
        Fx.await("the text in sight", () -> seen.contains("stored"));

        assertThat(Fx.supply(() -> hidden)).isZero();
    }

    /** Until one has looked for journals. FX thread, which is about to show the window. */
    private void awaitReaders() {
        try {
            repair.get();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("keepsake-reader")
                        && !earlierThreads.contains(thread)) {
                    thread.join();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatHasNothingToBeRestoredIsInSight() throws Exception {
        Path notes = file("notes.txt", "stored");
        Path other = file("other.txt", "other");
        wereOpen(notes, other);
        leave("other and typed", "other", Optional.of(other));
        openWithoutWaiting();

        Fx.await("the text in sight", () -> seen.contains("stored"));
        awaitNoticeAbout("Unsaved changes in other.txt");
        bringToFront(1);
        Fx.await("the other in sight", () -> seen.contains("other and typed"));
        assertThat(Fx.supply(() -> List.copyOf(seen))).doesNotContain("other");
    }
}

package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.ui.WindowFixture;

/** What a window shows while a file is repaired that a save has left torn, on a slow drive. */
class RepairTest extends WindowFixture {
    private final Gate drive = new Gate();
    private Path torn;

    @BeforeEach
    void aRepairThatTakesLong() throws IOException {
        torn = file("slow.txt", "torn").toRealPath();
        Path whole = file("whole.txt", "whole");
        session =
                new Session(
                        List.of(Bookmark.atStartOf(torn), Bookmark.atStartOf(whole)),
                        Optional.of(1),
                        Optional.empty(),
                        Map.of(),
                        Map.of());
        beforeRecovery =
                () -> {
                    underRepair.begin(List.of(torn));
                    drive.pass();
                };
    }

    @AfterEach
    void letItEnd() {
        drive.open();
    }

    @Test
    void otherFilesAreThereAndItIsSaidWhatIsWaitedFor() throws IOException {
        openWithoutWaiting();
        Fx.await("the other file", () -> view.text().equals("whole"));
        assertThat(Fx.supply(view::tabTitles)).containsExactly("slow.txt", "whole.txt");
        Fx.await("the words", () -> view.notice().startsWith("The last save of slow.txt was int"));
        assertThat(Fx.supply(() -> view.textOf(0))).isEmpty();

        file("slow.txt", "repaired");
        drive.open();

        Fx.await("the text", () -> view.textOf(0).equals("repaired"));
        Fx.await("the end of the words", () -> view.notice().isEmpty());
    }

    @Test
    void quittingDoesNotWait() {
        openWithoutWaiting();
        Fx.await("the other file", () -> view.text().equals("whole"));

        robots.shortcut(KeyCode.Q);

        awaitExit();
        assertThat(kept.getLast().files()).hasSize(2);
    }
}

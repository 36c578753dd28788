package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.dialog.Prompts;

/** What was typed and not saved is kept while the program runs. */
class UnsavedEditsTest extends JournalFixture {

    @Test
    void typingIsKeptUntilItIsSaved() throws Exception {
        Path notes = openAndType("new ");
        Fx.await("a journal", () -> !journals().isEmpty());

        assertThat(saved(notes)).isEqualTo("new old");

        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void quittingCanKeepEditsWithoutAQuestion() throws Exception {
        settings.set(settings.get().with(Settings.ON_QUIT, Settings.OnQuit.KEEP));
        openAndType("new ");

        robots.shortcut(KeyCode.Q);
        Fx.await("the end", () -> exits.get() > 0);

        assertThat(Fx.supply(() -> List.copyOf(prompts.asked))).isEmpty();
        Fx.await("a journal", () -> journals().size() == 1);
    }

    @Test
    void whatIsDiscardedOnTheWayOutIsGone() throws Exception {
        openAndType("new ");
        Fx.await("a journal", () -> !journals().isEmpty());

        leave();
        Fx.await("the end", () -> exits.get() > 0);

        Fx.await("the journal to go", () -> journals().isEmpty());
    }

    @Test
    void aTabThatWasClosedWithEditsComesBackWithThem() throws Exception {
        Path notes = openAndType("new ");
        Fx.run(() -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        robots.shortcut(KeyCode.W);
        awaitText("");

        robots.shortcut(KeyCode.T, KeyCode.SHIFT);

        awaitText("new old");
        assertThat(Fx.supply(view::isMarkedAsModified)).isTrue();
        assertThat(saved(notes)).isEqualTo("new old");
    }

    @Test
    void switchedOffItLeavesNoTrace() throws Exception {
        openAndType("a");
        Fx.await("a journal", () -> !journals().isEmpty());

        Fx.run(() -> settings.set(settings.get().with(Settings.KEEP_EDITS, false)));

        Fx.await("the journal to go", () -> journals().isEmpty());
    }
}

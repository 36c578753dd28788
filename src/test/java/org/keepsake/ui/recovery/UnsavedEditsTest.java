package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.journal.Recovered;
import org.keepsake.journal.record.JournalReader;
import org.keepsake.journal.record.Place;
import org.keepsake.profile.Settings;
import org.keepsake.storage.system.platform.SystemFiles;
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
    void aCaretThatWasMovedSinceTheLastEditIsKept() throws Exception {
        openAndType("ee");
        awaitCaretKept(2);

        robots.press(KeyCode.HOME);
        awaitCaretKept(0);
        robots.type("e");
        awaitCaretKept(1);
        robots.press(KeyCode.HOME);
        awaitCaretKept(0);
    }

    private void awaitCaretKept(long offset) {
        Fx.await("a journal", () -> !journals().isEmpty());
        Fx.await(
                "the caret to be kept at " + offset, () -> lastPlace().equals(Optional.of(offset)));
    }

    /** The caret, if its place is the last that was written down. */
    private Optional<Long> lastPlace() {
        try {
            return JournalReader.read(journals().getFirst(), new SystemFiles())
                                    instanceof JournalReader.Whole journal
                            && journal.entries().getLast().entry() instanceof Place place
                    ? Optional.of(place.caret())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsKeptWhatUndoingLedTo() throws Exception {
        openAndType("one two ");
        awaitKept("one two old", false);

        robots.shortcut(KeyCode.Z);

        awaitKept("one old", true);
    }

    private void awaitKept(String text, boolean undone) {
        Fx.await(
                text + " to be kept",
                () ->
                        keptByNow().stream()
                                .anyMatch(kept ->
                                        kept.text().toString().equals(text)
                                                && kept.texts().getLast().undone() == undone));
    }

    /** Nothing, if there is no journal yet, or just another one. */
    private List<Recovered> keptByNow() {
        try {
            return kept();
        } catch (UncheckedIOException e) {
            return List.of();
        }
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

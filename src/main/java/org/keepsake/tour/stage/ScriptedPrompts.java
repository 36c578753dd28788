package org.keepsake.tour.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keepsake.ui.dialog.Prompts;

/**
 * The window's own questions, except for the file choosers: those belong to the platform, out of a
 * robot's reach, and are answered by the script in advance.
 */
public final class ScriptedPrompts implements Prompts {
    private final Prompts real;
    private volatile Optional<Path> choice = Optional.empty();

    ScriptedPrompts(Prompts real) {
        this.real = real;
    }

    /** Sets the file that the next chooser returns; those after it return none. */
    public void choose(Path file) {
        choice = Optional.of(file);
    }

    @Override
    public void askFilesToOpen(Optional<Path> near, Consumer<List<Path>> answer) {
        answer.accept(take().map(List::of).orElse(List.of()));
    }

    @Override
    public void askWhereToSave(
            Optional<Path> near, String what, String name, Consumer<Optional<Path>> answer) {
        answer.accept(take());
    }

    @Override
    public void askAboutUnsaved(String name, boolean quitting, Consumer<Unsaved> answer) {
        real.askAboutUnsaved(name, quitting, answer);
    }

    @Override
    public void askAboutAllUnsaved(
            List<UnsavedDocument> documents, boolean quitting, Consumer<AllUnsaved> answer) {
        real.askAboutAllUnsaved(documents, quitting, answer);
    }

    @Override
    public void askToRevert(String name, Consumer<Boolean> answer) {
        real.askToRevert(name, answer);
    }

    @Override
    public Runnable askToStopPrinting(String name, Consumer<Boolean> answer) {
        return real.askToStopPrinting(name, answer);
    }

    @Override
    public Runnable askToGiveUp(Path file, Consumer<Boolean> answer) {
        return real.askToGiveUp(file, answer);
    }

    @Override
    public void showDetails(Details details) {
        real.showDetails(details);
    }

    private Optional<Path> take() {
        Optional<Path> taken = choice;
        choice = Optional.empty();
        return taken;
    }
}

package org.keepsake.tour.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.Screenshots;
import org.keepsake.tour.actor.Tempo;
import org.keepsake.tour.actor.UnexpectedException;
import org.keepsake.tour.actor.View;
import org.keepsake.ui.words.Messages;

/**
 * Everything a step works with.
 *
 * @param actor presses keys and buttons
 * @param view what is visible, on the FX thread
 * @param screenshots takes screenshots
 * @param storage the storage under the window
 * @param prompts answers file choosers
 * @param folder where the files of the tour are
 * @param report where to print what was seen
 * @param caption shows in the window what is being played
 */
public record Studio(
        Actor actor,
        View view,
        Screenshots screenshots,
        StagedStorage storage,
        ScriptedPrompts prompts,
        TemporaryFolder folder,
        Report report,
        Label caption) {

    private static final int LONGEST_MENU = 30;
    private static final Messages MESSAGES = new Messages(Locale.getDefault());

    /**
     * Creates a studio for the window of a theatre, with its screenshots in a folder of their own.
     */
    public static Studio in(Theatre theatre, TemporaryFolder folder, Path pictures, Report report) {
        return in(theatre, folder, pictures, report, new Actor(), Tempo.HURRIED);
    }

    /** The same, with hands and a tempo. */
    public static Studio in(
            Theatre theatre,
            TemporaryFolder folder,
            Path pictures,
            Report report,
            Actor actor,
            Tempo tempo) {
        return new Studio(
                actor,
                new View(theatre.stage()),
                new Screenshots(pictures, theatre.stage(), tempo),
                theatre.storage(),
                theatre.prompts(),
                folder,
                report,
                theatre.caption());
    }

    /** Shows in the window what is being played. */
    public void caption(String words) {
        Actor.act(() -> caption.setText(words));
    }

    /** A file of the tour. */
    public Path file(String name) {
        return folder.path().resolve(name);
    }

    /** Opens a file by keyboard; the caret is at its start. */
    public void open(Path file) {
        String name = file.getFileName().toString();
        prompts.choose(file);
        actor.shortcut(KeyCode.O);
        Actor.awaitSeen(name + " is open", () -> view.shows(name) && !view.isBusy());
        Actor.awaitSeen("the keyboard is in the text", view::hasKeyboardInText);
    }

    /**
     * Presses the shortcut for Save, and returns as soon as the key has been handled.
     *
     * @return how long the FX thread was busy with it, including the snapshot
     */
    public Duration pressSave() {
        return actor.timed(KeyCode.S, List.of(Actor.SHORTCUT));
    }

    /** Waits until the requested save has succeeded. */
    public void awaitSaved() {
        Actor.awaitSeen("the file is saved", () -> view.status("saved") && !view.isModified());
    }

    /** Clicks a button of the window or of a dialog. */
    public void clickButton(String message) {
        String caption = MESSAGES.get(message);
        Actor.awaitSeen(
                "there is a button " + caption,
                () -> view.button(caption).filter(button -> !button.isDisabled()).isPresent());
        actor.click(look(() -> view.button(caption).orElseThrow()));
    }

    /** Checks that a save has left none of its own files behind in {@code folder}. */
    public void checkNothingLeft(Path folder) {
        Actor.await("the temporary file is gone", () -> temporaryFiles(folder) == 0);
        report.check("no temporary file is left", true);
    }

    private static long temporaryFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".")).count();
        } catch (IOException e) {
            throw new UnexpectedException("the folder could not be read", e);
        }
    }

    /** Returns what is visible. */
    public static <T> T look(Supplier<T> question) {
        return Actor.see(question);
    }

    /** Returns the window's text for a message key. */
    public static String words(String key, Object... values) {
        return MESSAGES.get(key, values);
    }

    /** Opens a menu of the menu bar by its mnemonic, which differs between languages. */
    public void openMenu(String key) {
        String words = words(key);
        String letter = words.substring(words.indexOf('_') + 1).substring(0, 1);
        actor.press(KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)), List.of(KeyCode.ALT));
    }

    /** Moves down the open menu, once through it at most, to an item, wherever it is. */
    public void goDownTo(String item) {
        String words = words(item);
        for (int i = 0; i < LONGEST_MENU && !isChosen(words); i++) {
            actor.press(KeyCode.DOWN);
        }
        report.check("the keys lead to " + words.replace("_", ""), isChosen(words));
    }

    private boolean isChosen(String words) {
        return look(() -> view.menuItem().filter(words::equals).isPresent());
    }

    /** Prints the sentence in the status bar. */
    public void quoteStatus() {
        report.note("status bar: " + look(view::statusSentence));
    }
}

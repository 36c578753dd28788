package org.keepsake.ui;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.ui.open.Openings;

/** A fresh window for each test, and what a person does in it and waits for. */
public abstract class WindowFixture extends AssembledWindow {
    /** Shows the window with {@code paths} open, and returns when they are loaded. */
    protected final void open(Path... paths) {
        openWithoutWaiting(paths);
        awaitOpen(paths);
    }

    /** Shows the window with all that a command line may ask for. */
    protected final void open(Openings openings) {
        assemble(window -> window.show(openings));
    }

    /** The same, and returns when the window is there. */
    protected final void openWithoutWaiting(Path... paths) {
        assemble(window -> window.show(Openings.of(List.of(paths))));
    }

    /** The same without what was open before. */
    protected final void openAfresh(Path... paths) {
        assemble(window -> window.showAfresh(Openings.of(List.of(paths))));
        awaitOpen(paths);
    }

    /** Opens {@code notes.txt}, which holds "old", and types at its beginning. */
    protected final Path openAndType(String words) throws IOException {
        Path notes = file("notes.txt", "old");
        open(notes);
        robots.type(words);
        return notes;
    }

    /** A character that has been typed, whatever keys it takes. */
    protected static KeyEvent typed(String character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private void awaitOpen(Path... paths) {
        // Files are opened once a worker has looked for what an earlier session has left.
        Fx.await("the tabs", () -> view.tabTitles().containsAll(names(paths)));
        awaitFocus();
        awaitLoaded();
    }

    private static List<String> names(Path... paths) {
        return Stream.of(paths).map(path -> path.getFileName().toString()).toList();
    }

    /** Chooses a tab, counted from 0. */
    protected final void bringToFront(int tab) {
        Fx.run(() -> view.selectTab(tab));
        awaitFocus();
    }

    /**
     * Another program's window gets the focus, or ours gets it back: the headless platform tells no
     * window of the former. FX thread.
     */
    protected final void setFocused(boolean focused) {
        try {
            Method setter = Window.class.getDeclaredMethod("setFocused", boolean.class);
            setter.setAccessible(true);
            setter.invoke(stage, focused);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The toolkit has changed", e);
        }
    }

    protected final void awaitFocus() {
        Fx.await("the keyboard to be in the text", () -> view.area().isFocused());
    }

    protected final void awaitTitles(String... titles) {
        Fx.await("the tabs " + List.of(titles), () -> view.tabTitles().equals(List.of(titles)));
    }

    protected final void awaitLoaded() {
        Fx.await("the files to be loaded", view::allCanBeEdited);
    }

    protected final Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** What another program has copied. */
    protected static void putOnClipboard(String string) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(string);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** What a save writes. */
    protected final String saved(Path file) {
        robots.save();
        Fx.await(
                "the document to be saved",
                () -> view.status().startsWith("Saved") && !view.isMarkedAsModified());
        return contentOf(file);
    }

    protected static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is in the folder that nobody has put there. */
    protected final List<String> temporaryFiles() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(".~ks-"))
                    .toList();
        }
    }

    /** Saves by the keys, while {@code operation} holds the worker. */
    protected final Gate saveHeldAt(String operation) {
        Gate gate = files.hold(operation);
        robots.save();
        gate.awaitArrivals(1);
        return gate;
    }

    protected final void awaitStatus(String beginning) {
        Fx.await("the status " + beginning, () -> view.status().startsWith(beginning));
    }

    /** The names of the open documents, in the order of their tabs. */
    protected final List<String> titles() {
        return Fx.supply(view::tabTitles);
    }

    /** Opens further files by the keys, without waiting for them. */
    protected final void openMore(Path... paths) {
        Fx.run(() -> prompts.filesToOpen.add(List.of(paths)));
        robots.shortcut(KeyCode.O);
    }

    protected final void awaitExit() {
        Fx.await("the program to end", () -> exits.get() > 0);
    }

    /** What the window has asked so far. */
    protected final List<String> asked() {
        return Fx.supply(() -> List.copyOf(prompts.asked));
    }

    /** The text on the screen. */
    protected final String text() {
        return Fx.supply(view::text);
    }

    protected final void awaitNotice(String beginning) {
        Fx.await("the notice " + beginning, () -> view.notice().startsWith(beginning));
    }

    /** Presses a button of the notice above the text. */
    protected final void clickNotice(String button) {
        Fx.await("the notice to stand still", () -> view.noticeButton(button).getHeight() > 0);
        Fx.run(() -> view.noticeButton(button).fire());
    }

    /** Whether the tab in front is marked as modified. */
    protected final boolean isModified() {
        return Fx.supply(view::isMarkedAsModified);
    }
}

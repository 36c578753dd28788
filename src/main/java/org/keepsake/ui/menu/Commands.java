package org.keepsake.ui.menu;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.find.FindController;
import org.keepsake.ui.find.GoToBar;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.open.OpenController;
import org.keepsake.ui.save.SaveController;
import org.keepsake.view.TextAction;

/**
 * All commands of the window, each defined once: what the menus and the tool bar offer. FX thread.
 */
public final class Commands {
    private static final ObservableBooleanValue NEVER = new SimpleBooleanProperty(false);

    public final Command newDocument;
    public final Command open;
    public final Command save;
    final Command saveAs;
    final Command close;
    final Command quit;
    public final Command undo;
    public final Command redo;
    final Command cut;
    final Command copy;
    final Command paste;
    final Command selectAll;
    final Command find;
    final Command findNext;
    final Command findPrevious;
    final Command replace;
    final Command goTo;

    public Commands(
            EditorTabs tabs,
            OpenController opens,
            SaveController saves,
            ClosedTabs closed,
            FindController finds,
            GoToBar goingTo,
            Runnable quitting) {
        newDocument =
                command("new", IconShape.FILE_PLUS, KeyCode.N, () -> tabs.bringToFront(tabs.add()));
        open = command("open", IconShape.FOLDER, KeyCode.O, opens::ask);
        save = command("save", IconShape.SAVE, KeyCode.S, () -> saves.save(tabs.active()));
        saveAs =
                new Command(
                        "saveas",
                        IconShape.DOWNLOAD,
                        Optional.of(new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
                        NEVER,
                        () -> saves.saveAs(tabs.active(), () -> {}));
        close = command("close", IconShape.X, KeyCode.W, () -> closed.close(tabs.active()));
        quit = command("quit", IconShape.LOG_OUT, KeyCode.Q, quitting);
        undo =
                new Command(
                        "undo",
                        IconShape.CORNER_UP_LEFT,
                        Optional.of(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN)),
                        not(tabs, editor -> editor.document().undoableProperty()),
                        () -> tabs.active().undo());
        redo =
                new Command(
                        "redo",
                        IconShape.CORNER_UP_RIGHT,
                        Optional.of(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
                        not(tabs, editor -> editor.document().redoableProperty()),
                        () -> tabs.active().redo());
        cut = ofSelection("cut", IconShape.SCISSORS, KeyCode.X, tabs, TextAction.CUT);
        copy = ofSelection("copy", IconShape.COPY, KeyCode.C, tabs, TextAction.COPY);
        paste = inText("paste", IconShape.CLIPBOARD, KeyCode.V, tabs, TextAction.PASTE);
        selectAll =
                inText("selectall", IconShape.MAXIMIZE, KeyCode.A, tabs, TextAction.SELECT_ALL);
        find = command("find", IconShape.SEARCH, KeyCode.F, () -> finds.open(false));
        findNext =
                new Command(
                        "findnext",
                        IconShape.ARROW_DOWN,
                        Optional.of(new KeyCodeCombination(KeyCode.F3)),
                        NEVER,
                        () -> finds.go(true));
        findPrevious =
                new Command(
                        "findprevious",
                        IconShape.ARROW_UP,
                        Optional.of(new KeyCodeCombination(KeyCode.F3, SHIFT_DOWN)),
                        NEVER,
                        () -> finds.go(false));
        replace = command("replace", IconShape.REPEAT, KeyCode.H, () -> finds.open(true));
        goTo = command("goto", IconShape.HASH, KeyCode.L, goingTo::open);
    }

    private static Command command(String id, IconShape icon, KeyCode key, Runnable action) {
        KeyCombination keys = new KeyCodeCombination(key, SHORTCUT_DOWN);
        return new Command(id, icon, Optional.of(keys), NEVER, action);
    }

    private static Command inText(
            String id, IconShape icon, KeyCode key, EditorTabs tabs, TextAction action) {
        return command(id, icon, key, () -> tabs.active().view().run(action));
    }

    /** Something that needs a selection. */
    private static Command ofSelection(
            String id, IconShape icon, KeyCode key, EditorTabs tabs, TextAction action) {
        ObservableValue<Boolean> nothing =
                tabs.activeProperty()
                        .flatMap(editor ->
                                editor.view()
                                        .caretsProperty()
                                        .map(carets -> editor.selection().isEmpty()));
        return new Command(
                id,
                icon,
                Optional.of(new KeyCodeCombination(key, SHORTCUT_DOWN)),
                Bindings.createBooleanBinding(
                        () -> !Boolean.FALSE.equals(nothing.getValue()), nothing),
                () -> tabs.active().view().run(action));
    }

    private static ObservableBooleanValue not(
            EditorTabs tabs, Function<Editor, ReadOnlyBooleanProperty> property) {
        ObservableValue<Boolean> here = tabs.activeProperty().flatMap(property);
        return Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(here.getValue()), here);
    }
}

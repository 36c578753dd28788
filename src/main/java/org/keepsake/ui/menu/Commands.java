package org.keepsake.ui.menu;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
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
 * The commands that the menus, the tool bar and the palette share, each defined once. Those of the
 * application and of a document alone are made in {@link ApplicationCommands} and {@link
 * DocumentCommands}.
 */
public final class Commands {
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
        newDocument = command("new", IconShape.FILE_PLUS, KeyCode.N, opens::openNew);
        open = command("open", IconShape.FOLDER, KeyCode.O, opens::ask);
        save = command("save", IconShape.SAVE, KeyCode.S, () -> saves.save(tabs.active()));
        saveAs =
                Command.of(
                                "saveas",
                                IconShape.DOWNLOAD,
                                () -> saves.saveAs(tabs.active(), () -> {}))
                        .keys(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN);
        close = command("close", IconShape.X, KeyCode.W, () -> closed.close(tabs.active()));
        quit = command("quit", IconShape.LOG_OUT, KeyCode.Q, quitting);
        undo =
                Command.of("undo", IconShape.CORNER_UP_LEFT, () -> tabs.active().text().undo())
                        .keys(KeyCode.Z, SHORTCUT_DOWN)
                        .unless(not(tabs, editor -> editor.document().edits().undoableProperty()));
        redo =
                Command.of("redo", IconShape.CORNER_UP_RIGHT, () -> tabs.active().text().redo())
                        .keys(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)
                        .unless(not(tabs, editor -> editor.document().edits().redoableProperty()));
        cut = ofSelection("cut", IconShape.SCISSORS, KeyCode.X, tabs, TextAction.CUT);
        copy = ofSelection("copy", IconShape.COPY, KeyCode.C, tabs, TextAction.COPY);
        paste = inText("paste", IconShape.CLIPBOARD, KeyCode.V, tabs, TextAction.PASTE);
        selectAll = inText("selectall", IconShape.MAXIMIZE, KeyCode.A, tabs, TextAction.SELECT_ALL);
        find = command("find", IconShape.SEARCH, KeyCode.F, () -> finds.open(false));
        findNext =
                Command.of("findnext", IconShape.ARROW_DOWN, () -> finds.go(true)).keys(KeyCode.F3);
        findPrevious =
                Command.of("findprevious", IconShape.ARROW_UP, () -> finds.go(false))
                        .keys(KeyCode.F3, SHIFT_DOWN);
        replace = command("replace", IconShape.REPEAT, KeyCode.H, () -> finds.open(true));
        goTo = command("goto", IconShape.HASH, KeyCode.L, goingTo::open);
    }

    private static Command command(String id, IconShape icon, KeyCode key, Runnable action) {
        return Command.of(id, icon, action).keys(key, SHORTCUT_DOWN);
    }

    private static Command inText(
            String id, IconShape icon, KeyCode key, EditorTabs tabs, TextAction action) {
        return command(id, icon, key, () -> tabs.active().text().view().run(action));
    }

    /** A command that needs a selection. */
    private static Command ofSelection(
            String id, IconShape icon, KeyCode key, EditorTabs tabs, TextAction action) {
        ObservableValue<Boolean> nothing =
                tabs.activeProperty()
                        .flatMap(editor ->
                                editor.text()
                                        .view()
                                        .caretsProperty()
                                        .map(carets -> editor.text().selection().isEmpty()));
        return Command.of(id, icon, () -> tabs.active().text().view().run(action))
                .keys(key, SHORTCUT_DOWN)
                .unless(
                        Bindings.createBooleanBinding(
                                () -> !Boolean.FALSE.equals(nothing.getValue()), nothing));
    }

    private static ObservableBooleanValue not(
            EditorTabs tabs, Function<Editor, ReadOnlyBooleanProperty> property) {
        ObservableValue<Boolean> here = tabs.activeProperty().flatMap(property);
        return Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(here.getValue()), here);
    }
}

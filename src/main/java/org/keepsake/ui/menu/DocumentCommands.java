package org.keepsake.ui.menu;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.keepsake.ui.close.ClosedTabs;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NamedKeys;
import org.keepsake.ui.kit.SystemClipboard;
import org.keepsake.ui.open.RevertController;
import org.keepsake.ui.save.CopyController;
import org.keepsake.ui.save.SaveAllController;

/** The commands for several documents, or for a document as a whole. */
public final class DocumentCommands {
    private static final KeyCombination TAB = new KeyCodeCombination(KeyCode.TAB, CONTROL_DOWN);
    private static final KeyCombination SHIFT_TAB =
            new KeyCodeCombination(KeyCode.TAB, CONTROL_DOWN, SHIFT_DOWN);

    /** What browsers hold down to go to a tab by its number. */
    private static final KeyCombination.Modifier BY_NUMBER =
            NamedKeys.MAC ? SHORTCUT_DOWN : ALT_DOWN;

    private static final List<KeyCombination> NUMBERS =
            Stream.of(
                            KeyCode.DIGIT1,
                            KeyCode.DIGIT2,
                            KeyCode.DIGIT3,
                            KeyCode.DIGIT4,
                            KeyCode.DIGIT5,
                            KeyCode.DIGIT6,
                            KeyCode.DIGIT7,
                            KeyCode.DIGIT8,
                            KeyCode.DIGIT9)
                    .<KeyCombination>map(digit -> new KeyCodeCombination(digit, BY_NUMBER))
                    .toList();

    final Command saveAll;
    final Command saveCopy;
    final Command revert;
    final Command versions;
    final Command closeOthers;
    final Command reopenClosed;
    final Command nextTab;
    final Command previousTab;
    final Command openFolder;
    final Command copyPath;
    final Command print;

    /**
     * Creates the commands for {@code tabs}.
     *
     * @param printing shows a document before it is printed
     * @param folders shows a folder in the system's file manager
     */
    public DocumentCommands(
            EditorTabs tabs,
            ClosedTabs closed,
            SaveAllController saveAlls,
            CopyController copies,
            RevertController reverts,
            Consumer<Editor> printing,
            Runnable showVersions,
            Consumer<Path> folders) {
        saveAll =
                Command.of("saveall", IconShape.SAVE, saveAlls::saveAll)
                        .keys(KeyCode.S, SHORTCUT_DOWN, ALT_DOWN);
        saveCopy = Command.of("savecopy", IconShape.COPY, () -> copies.saveCopy(tabs.active()));
        revert =
                Command.of("revert", IconShape.ROTATE_CCW, () -> reverts.revert(tabs.active()))
                        .unless(nothingToRevert(tabs));
        versions = Command.of("versions", IconShape.CLOCK, showVersions).unless(noFile(tabs));
        closeOthers =
                Command.of(
                                "closeothers",
                                IconShape.X_SQUARE,
                                () -> closed.closeOthers(tabs.active()))
                        .unless(tabs.isOnlyOne());
        reopenClosed =
                Command.of("reopenclosed", IconShape.ROTATE_CW, closed::reopen)
                        .keys(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN)
                        .unless(closed.anyProperty().not());
        nextTab =
                Command.of("nexttab", IconShape.CHEVRON_RIGHT, () -> tabs.bringToFront(1))
                        .keys(KeyCode.PAGE_DOWN, CONTROL_DOWN)
                        .unless(tabs.isOnlyOne());
        previousTab =
                Command.of("previoustab", IconShape.CHEVRON_LEFT, () -> tabs.bringToFront(-1))
                        .keys(KeyCode.PAGE_UP, CONTROL_DOWN)
                        .unless(tabs.isOnlyOne());
        openFolder =
                Command.of("openfolder", IconShape.FOLDER, () -> openFolder(tabs.active(), folders))
                        .unless(noFile(tabs));
        print =
                Command.of("print", IconShape.PRINTER, () -> printing.accept(tabs.active()))
                        .keys(KeyCode.P, SHORTCUT_DOWN)
                        .unless(isLoading(tabs));
        copyPath =
                Command.of("copypath", IconShape.CLIPBOARD, () -> copyPath(tabs.active()))
                        .unless(noFile(tabs));
    }

    private static void copyPath(Editor editor) {
        editor.document().path().map(Path::toString).ifPresent(SystemClipboard::put);
    }

    private static void openFolder(Editor editor, Consumer<Path> folders) {
        editor.document().path().map(Path::getParent).ifPresent(folders);
    }

    private static ObservableBooleanValue isLoading(EditorTabs tabs) {
        ObservableValue<Boolean> loading =
                tabs.activeProperty()
                        .flatMap(editor -> editor.loadingProperty().map(Optional::isPresent));
        return Bindings.createBooleanBinding(
                () -> Boolean.TRUE.equals(loading.getValue()), loading);
    }

    private static ObservableBooleanValue noFile(EditorTabs tabs) {
        ObservableValue<Boolean> stored =
                tabs.activeProperty()
                        .flatMap(editor ->
                                editor.document().pathProperty().map(Optional::isPresent));
        return Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(stored.getValue()), stored);
    }

    /**
     * Lets the keys switch tabs wherever the focus is: the text would take some of them for focus
     * traversal, and so would the tabs.
     */
    public void installKeysOn(Scene scene, EditorTabs tabs) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (TAB.match(e) || isFor(nextTab, e)) {
                        nextTab.action().run();
                        e.consume();
                    } else if (SHIFT_TAB.match(e) || isFor(previousTab, e)) {
                        previousTab.action().run();
                        e.consume();
                    } else if (goesToTab(e, tabs)) {
                        e.consume();
                    }
                });
    }

    /** The ninth key goes to the last tab, however many there are. */
    private static boolean goesToTab(KeyEvent e, EditorTabs tabs) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).match(e)) {
                List<Editor> all = tabs.all();
                boolean last = i == NUMBERS.size() - 1;
                if (last || i < all.size()) {
                    tabs.bringToFront(last ? all.getLast() : all.get(i));
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(Command command, KeyEvent e) {
        return command.shortcut().filter(keys -> keys.match(e)).isPresent();
    }

    private static ObservableBooleanValue nothingToRevert(EditorTabs tabs) {
        ObservableValue<Boolean> modified =
                tabs.activeProperty().flatMap(editor -> editor.document().modifiedProperty());
        ObservableValue<Boolean> stored = isStored(tabs);
        return Bindings.createBooleanBinding(
                () ->
                        !Boolean.TRUE.equals(modified.getValue())
                                || !Boolean.TRUE.equals(stored.getValue()),
                modified,
                stored);
    }

    private static ObservableValue<Boolean> isStored(EditorTabs tabs) {
        return tabs.activeProperty()
                .flatMap(editor -> editor.document().pathProperty().map(Optional::isPresent));
    }
}

package org.keepsake.ui.typing;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;

/** The commands for the lines, and for the letters, of the document in front. */
public final class LineCommands {
    private final EditorTabs tabs;
    private final LineController lines;

    LineCommands(EditorTabs tabs, LineController lines) {
        this.tabs = tabs;
        this.lines = lines;
    }

    /** Those for whole lines, in menu order. */
    public List<Command> ofLines() {
        return List.of(
                command(
                        "lineup",
                        IconShape.ARROW_UP,
                        new KeyCodeCombination(KeyCode.UP, ALT_DOWN),
                        lines::moveUp),
                command(
                        "linedown",
                        IconShape.ARROW_DOWN,
                        new KeyCodeCombination(KeyCode.DOWN, ALT_DOWN),
                        lines::moveDown),
                command(
                        "duplicate",
                        IconShape.PLUS,
                        new KeyCodeCombination(KeyCode.D, SHORTCUT_DOWN, SHIFT_DOWN),
                        lines::duplicate),
                command(
                        "deleteline",
                        IconShape.MINUS,
                        new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN, SHIFT_DOWN),
                        lines::delete),
                command(
                        "indent",
                        IconShape.CHEVRONS_RIGHT,
                        new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN),
                        lines::indent),
                command(
                        "unindent",
                        IconShape.CHEVRONS_LEFT,
                        new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN),
                        lines::unindent),
                command(
                        "comment",
                        IconShape.HASH,
                        new KeyCodeCombination(KeyCode.SLASH, SHORTCUT_DOWN),
                        lines::comment),
                command(
                        "join",
                        IconShape.MINIMIZE_2,
                        new KeyCodeCombination(KeyCode.J, SHORTCUT_DOWN),
                        lines::join),
                command("sort", IconShape.BAR_CHART, lines::sort),
                command("sortnumbers", IconShape.BAR_CHART, lines::sortNumbersByValue));
    }

    /** Those that change the case of letters, in menu order. */
    public List<Command> ofCase() {
        return List.of(
                command("uppercase", IconShape.TYPE, lines::upperCase),
                command("lowercase", IconShape.TYPE, lines::lowerCase));
    }

    /** Adds the keys that other editors have for this, and not every keyboard. */
    void addKeys(ObservableMap<KeyCombination, Runnable> accelerators) {
        accelerators.put(
                new KeyCodeCombination(KeyCode.CLOSE_BRACKET, SHORTCUT_DOWN),
                () -> lines.indent(tabs.active()));
        accelerators.put(
                new KeyCodeCombination(KeyCode.OPEN_BRACKET, SHORTCUT_DOWN),
                () -> lines.unindent(tabs.active()));
    }

    private Command command(
            String id, IconShape icon, KeyCombination keys, Consumer<Editor> action) {
        return Command.of(id, icon, () -> action.accept(tabs.active())).keys(keys);
    }

    private Command command(String id, IconShape icon, Consumer<Editor> action) {
        return Command.of(id, icon, () -> action.accept(tabs.active()));
    }
}

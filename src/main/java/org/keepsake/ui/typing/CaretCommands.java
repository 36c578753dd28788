package org.keepsake.ui.typing;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.view.TextAction;
import org.keepsake.view.caret.Carets;

/**
 * The commands that add carets to the document in front, or leave one.
 *
 * <p>The text itself handles their keys while it has the focus. Esc, which leaves one caret there,
 * is no key of the command: elsewhere it closes things.
 */
public final class CaretCommands {
    private final EditorTabs tabs;

    public CaretCommands(EditorTabs tabs) {
        this.tabs = tabs;
    }

    /** All of them, in menu order. */
    public List<Command> all() {
        return List.of(
                command("nextoccurrence", IconShape.PLUS, TextAction.SELECT_NEXT_OCCURRENCE)
                        .keys(KeyCode.D, SHORTCUT_DOWN),
                command("cursorabove", IconShape.ARROW_UP, TextAction.ADD_CARET_ABOVE)
                        .keys(KeyCode.UP, ALT_DOWN, SHIFT_DOWN),
                command("cursorbelow", IconShape.ARROW_DOWN, TextAction.ADD_CARET_BELOW)
                        .keys(KeyCode.DOWN, ALT_DOWN, SHIFT_DOWN),
                command("onecursor", IconShape.MINUS, TextAction.SINGLE_CARET).unless(isSingle()));
    }

    private Command command(String id, IconShape icon, TextAction action) {
        return Command.of(id, icon, () -> tabs.active().text().view().run(action));
    }

    private ObservableBooleanValue isSingle() {
        ObservableValue<Boolean> single =
                tabs.activeProperty()
                        .flatMap(editor ->
                                editor.text().view().caretsProperty().map(Carets::isSingle));
        return Bindings.createBooleanBinding(
                () -> !Boolean.FALSE.equals(single.getValue()), single);
    }
}

package org.keepsake.ui.typing;

import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import org.keepsake.profile.Settings;
import org.keepsake.text.Position;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;

/**
 * What Tab, Shift+Tab and Enter do in the text. With several lines selected, Tab and Shift+Tab
 * indent them; else Tab types, and Enter begins a line as the one before it begins. FX thread.
 */
public final class IndentKeys {
    private final Editor editor;
    private final CodeArea area;
    private final LineController lines;
    private final Supplier<Settings> settings;

    private IndentKeys(Editor editor, LineController lines, Supplier<Settings> settings) {
        this.editor = editor;
        this.area = editor.area();
        this.lines = lines;
        this.settings = settings;
    }

    public static void installOn(Editor editor, LineController lines, Supplier<Settings> settings) {
        IndentKeys keys = new IndentKeys(editor, lines, settings);
        var map = editor.area().getInputMap();
        map.registerFunction(RichTextArea.Tag.INSERT_TAB, keys::tab);
        map.registerFunction(RichTextArea.Tag.INSERT_LINE_BREAK, keys::newLine);
        map.register(KeyBinding.shift(KeyCode.TAB), () -> lines.unindent(editor));
        // Where the control has a meaning of its own for the keys that move lines.
        map.disableKeyBinding(KeyBinding.alt(KeyCode.UP));
        map.disableKeyBinding(KeyBinding.alt(KeyCode.DOWN));
    }

    private void tab() {
        SelectionSegment selection = area.getSelection();
        if (selection == null) {
            return;
        }
        Text text = editor.document().text();
        Position start = text.position(editor.selection().start());
        if (start.line() < text.position(editor.selection().end()).line()) {
            lines.indent(editor);
        } else {
            type(selection, Indents.toNextStop(settings.get(), text, start.line(), start.column()));
        }
    }

    private void newLine() {
        SelectionSegment selection = area.getSelection();
        if (selection == null) {
            return;
        }
        Text text = editor.document().text();
        Position start = text.position(editor.selection().start());
        boolean indents = settings.get().get(Settings.AUTO_INDENT);
        type(selection, "\n" + (indents ? Indents.of(text, start.line(), start.column()) : ""));
    }

    private void type(SelectionSegment selection, String text) {
        if (area.isEditable() && area.getModel().isWritable()) {
            area.select(area.replaceText(selection.getMin(), selection.getMax(), text));
        }
    }
}

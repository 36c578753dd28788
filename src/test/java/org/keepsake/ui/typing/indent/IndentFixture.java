package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.keepsake.background.Fx;
import org.keepsake.profile.Setting;
import org.keepsake.ui.WindowFixture;

/** A file whose text has a bar at the caret, and keys that indent. */
abstract class IndentFixture extends WindowFixture {

    final <T> void choose(Setting<T> setting, T value) {
        Fx.run(() -> settings.set(settings.get().with(setting, value)));
    }

    /** Opens a file with the caret where {@code content} has a bar; newlines are told by "\n". */
    final void openAt(String name, String content) throws IOException {
        String told = told(content);
        int caret = told.indexOf('|');
        open(file(name, told.substring(0, caret) + told.substring(caret + 1)));
        for (int i = 0; i < caret; i++) {
            robots.press(KeyCode.RIGHT);
        }
    }

    /** What a test calls "\n" and "\t". */
    static String told(String content) {
        return content.replace("\\n", "\n").replace("\\t", "\t");
    }

    /** Types what needs a modifier on many keyboards. */
    final void bracket(String typed) {
        Fx.run(() -> view.area().fireEvent(typed(typed)));
    }

    /** The text, with a bar at the caret. */
    final String shown() {
        return Fx.supply(() -> {
            String text = view.text();
            int caret = (int) view.area().carets().main().offset();
            return (text.substring(0, caret) + "|" + text.substring(caret)).replace("\n", "\\n");
        });
    }

    /** Enter at the bar of {@code before} leads to {@code after}, as one step of undo. */
    final void assertEnter(String name, String before, String after) throws IOException {
        openAt(name, before);
        robots.press(KeyCode.ENTER);
        assertThat(shown()).isEqualTo(after);
        assertOneStep(before);
    }

    /** What was done last is undone as one step. */
    final void assertOneStep(String before) {
        robots.shortcut(KeyCode.Z);
        assertThat(shown()).isEqualTo(before);
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
    }
}

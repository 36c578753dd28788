package org.keepsake.ui.settings;

import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Has Esc in the open list of a box choose what was chosen before it opened. The arrow keys choose
 * at once, so that one sees what a choice does, and the toolkit would keep the last one.
 */
final class EscapeTakesBack<T> {
    private final ComboBox<T> box;
    private @Nullable T before;

    private EscapeTakesBack(ComboBox<T> box) {
        this.box = box;
    }

    static <T> void in(ComboBox<T> box) {
        EscapeTakesBack<T> taking = new EscapeTakesBack<>(box);
        box.showingProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        taking.before = box.getValue();
                    }
                });
        box.skinProperty()
                .subscribe(skin -> {
                    if (skin instanceof ComboBoxListViewSkin<?> list) {
                        list.getPopupContent()
                                .addEventFilter(KeyEvent.KEY_PRESSED, taking::pressed);
                    }
                });
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            box.setValue(before);
        }
    }
}

package org.keepsake.ui.kit;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting;

/**
 * A field for a number, with arrows. Tab selects what it holds. Input that is not a number in range
 * is marked; on Enter, or when the field is left, a number out of range becomes the nearest in
 * range, and anything else changes nothing.
 */
public final class NumberSpinner extends Spinner<Integer> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Setting.Number setting;

    /** Creates a field with the range of {@code setting}. */
    public NumberSpinner(Setting.Number setting) {
        super(new IntegerSpinnerValueFactory(setting.least(), setting.most(), setting.initial()));
        this.setting = setting;
        setEditable(true);
        getValueFactory()
                .setConverter(
                        new StringConverter<>() {
                            @Override
                            public String toString(@Nullable Integer value) {
                                return value == null ? "" : value.toString();
                            }

                            @Override
                            public Integer fromString(String text) {
                                return typed(text);
                            }
                        });
        TextField editor = getEditor();
        editor.textProperty()
                .subscribe(text ->
                        pseudoClassStateChanged(BAD, setting.parse(text.strip()).isEmpty()));
        editor.setOnAction(e -> commit());
        editor.focusedProperty()
                .subscribe((was, is) -> {
                    if (was) {
                        commit();
                    } else if (isFocusVisible()) {
                        // Later: the field itself puts its caret in place first.
                        Platform.runLater(editor::selectAll);
                    }
                });
    }

    private void commit() {
        getValueFactory().setValue(typed(getEditor().getText()));
        getEditor().setText(getValue().toString());
    }

    private int typed(String text) {
        try {
            return setting.clamp(Long.parseLong(text.strip()));
        } catch (NumberFormatException _) {
            return getValue();
        }
    }
}

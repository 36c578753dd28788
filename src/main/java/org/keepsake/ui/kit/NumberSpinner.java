package org.keepsake.ui.kit;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting;

/**
 * A field for a number, with arrows. Input that is not a number changes nothing, and a number out
 * of range becomes the nearest in range.
 */
public final class NumberSpinner extends Spinner<Integer> {
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
        editor.setOnAction(e -> commit());
        editor.focusedProperty()
                .subscribe((was, is) -> {
                    if (was) {
                        commit();
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

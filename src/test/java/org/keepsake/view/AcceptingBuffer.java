package org.keepsake.view;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Transaction;

/** A text that takes every edit. */
final class AcceptingBuffer implements TextBuffer {
    private final ObjectProperty<Text> text;
    private boolean editable = true;

    AcceptingBuffer(Text text) {
        this.text = new SimpleObjectProperty<>(text);
    }

    @Override
    public ObservableValue<Text> textProperty() {
        return text;
    }

    void become(Text now) {
        text.set(now);
    }

    void setEditable(boolean editable) {
        this.editable = editable;
    }

    @Override
    public boolean isEditable() {
        return editable;
    }

    @Override
    public Text encode(String string, long from, long to) {
        return Text.of(string);
    }

    @Override
    public boolean apply(Transaction edit) {
        text.set(edit.after());
        return true;
    }

    @Override
    public String toString() {
        return text.get().toString();
    }
}

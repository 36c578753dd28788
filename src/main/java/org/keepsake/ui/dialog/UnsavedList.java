package org.keepsake.ui.dialog;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keepsake.ui.dialog.Prompts.AllUnsaved;
import org.keepsake.ui.dialog.Prompts.UnsavedDocument;
import org.keepsake.ui.words.Messages;

/**
 * All documents with edits in one list, before they are closed: each is saved unless the user
 * unchecks it.
 */
final class UnsavedList {
    /** The number of documents that are shown without scrolling. */
    private static final int MOST = 8;

    private static final double GAP = 8;

    private final Messages messages;
    private final List<CheckBox> marks;
    private final BooleanBinding none;
    private final ButtonType save;
    private final ButtonType discard;
    private final ButtonType cancel;

    UnsavedList(Messages messages, List<UnsavedDocument> documents) {
        this.messages = messages;
        marks = documents.stream().map(this::mark).toList();
        ObservableValue<?>[] chosen =
                marks.stream().map(CheckBox::selectedProperty).toArray(ObservableValue<?>[]::new);
        none =
                Bindings.createBooleanBinding(
                        () -> marks.stream().noneMatch(CheckBox::isSelected), chosen);
        save = new ButtonType(messages.get("action.save"), ButtonData.YES);
        discard = new ButtonType(messages.get("action.discard"), ButtonData.NO);
        cancel = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
    }

    List<ButtonType> buttons() {
        return List.of(save, discard, cancel);
    }

    private CheckBox mark(UnsavedDocument document) {
        CheckBox mark = new CheckBox(words(document));
        mark.setMnemonicParsing(false);
        mark.setSelected(true);
        return mark;
    }

    private String words(UnsavedDocument document) {
        if (!document.folder().isEmpty()) {
            return messages.get("unsaved.document", document.name(), document.folder());
        }
        return document.beginning().isEmpty()
                ? document.name()
                : messages.get("unsaved.document", document.name(), document.beginning());
    }

    /**
     * Puts the list into a dialog that has these buttons, and passes the user's choice to {@code
     * answer}.
     *
     * @param lost says what becomes of edits that are not saved
     */
    void fill(Alert alert, String lost, Consumer<AllUnsaved> answer) {
        VBox list = new VBox(GAP);
        list.getChildren().setAll(marks);
        list.setId("unsaved-list");
        ScrollPane scroll = new Rows(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        Label consequence = new Label(lost);
        consequence.setWrapText(true);
        alert.getDialogPane().setContent(new VBox(12, scroll, consequence));
        Button saves = (Button) alert.getDialogPane().lookupButton(save);
        saves.disableProperty().bind(none);
        // Enter is for the button that is the default; a box is marked by Space.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        saves.fire();
                    }
                });
        alert.setOnHidden(e -> answer.accept(answer(alert.getResult())));
    }

    /** So high that half a row at the end tells that there are more. */
    private final class Rows extends ScrollPane {
        Rows(VBox list) {
            super(list);
            if (marks.size() > MOST) {
                setVbarPolicy(ScrollBarPolicy.ALWAYS);
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            double row = marks.getFirst().prefHeight(-1) + GAP;
            double all = super.computePrefHeight(width);
            return marks.size() > MOST ? Math.min(all, (MOST - 0.5) * row) : all;
        }
    }

    private AllUnsaved answer(ButtonType pressed) {
        if (save.equals(pressed)) {
            return new AllUnsaved.Save(chosen());
        }
        return discard.equals(pressed) ? new AllUnsaved.Discard() : new AllUnsaved.Cancel();
    }

    private Set<Integer> chosen() {
        return IntStream.range(0, marks.size())
                .filter(place -> marks.get(place).isSelected())
                .boxed()
                .collect(Collectors.toSet());
    }
}

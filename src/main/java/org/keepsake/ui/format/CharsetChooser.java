package org.keepsake.ui.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keepsake.codec.KnownFormats;
import org.keepsake.codec.TextFormat;
import org.keepsake.ui.dialog.DialogFrame;
import org.keepsake.ui.words.FormatNames;
import org.keepsake.ui.words.Messages;

/** Asks for one of all the charsets that Java supports, with a field to filter them. */
public final class CharsetChooser {
    private static final double SPACING = 8;

    /** Room for the longest name with its description, in both languages. */
    private static final double WIDTH = 600;

    /** How many charsets Page Up and Page Down skip. */
    private static final int PAGE = 10;

    private final Stage owner;
    private final Messages messages;
    private final FormatNames names;
    private final Executor workers;

    /**
     * Creates a chooser whose dialogs are owned by {@code owner}.
     *
     * @param workers runs the loading of the charsets, which takes a moment
     */
    public CharsetChooser(Stage owner, Messages messages, Executor workers) {
        this.owner = owner;
        this.messages = messages;
        this.names = new FormatNames(messages);
        this.workers = workers;
    }

    /** Asks the question; the answer is empty if the user cancels. */
    public void ask(String question, Consumer<Optional<TextFormat>> answer) {
        workers.execute(() -> {
            List<TextFormat> all = KnownFormats.all();
            Platform.runLater(() -> show(question, all, answer));
        });
    }

    private void show(
            String question, List<TextFormat> all, Consumer<Optional<TextFormat>> answer) {
        FilteredList<TextFormat> offered = new FilteredList<>(FXCollections.observableList(all));
        ListView<TextFormat> list = new ListView<>(offered);
        list.setId("charsets");
        list.setPrefWidth(WIDTH);
        list.getStyleClass().add("dense");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> new FormatCell());
        list.setPlaceholder(new Label(messages.get("encoding.nothing")));
        TextField filter = new TextField();
        filter.setId("charset-filter");
        filter.setPromptText(messages.get("encoding.filter"));
        filter.textProperty()
                .subscribe(wanted -> {
                    offered.setPredicate(format -> matches(format, wanted));
                    list.getSelectionModel().selectFirst();
                });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, e -> moveChoice(e, list));
        Dialog<TextFormat> dialog = dialog(question, new VBox(SPACING, filter, list), list);
        dialog.setOnShown(e -> filter.requestFocus());
        dialog.setOnHidden(e -> answer.accept(Optional.ofNullable(dialog.getResult())));
        dialog.show();
    }

    /** Moves the choice from the field, so that a search goes on being typed. */
    private static void moveChoice(KeyEvent e, ListView<TextFormat> list) {
        int step =
                switch (e.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -PAGE;
                    case PAGE_DOWN -> PAGE;
                    default -> 0;
                };
        int last = list.getItems().size() - 1;
        if (step == 0 || last < 0) {
            return;
        }
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 3));
        e.consume();
    }

    private Dialog<TextFormat> dialog(String question, Node content, ListView<TextFormat> list) {
        ButtonType choose = new ButtonType(messages.get("action.choose"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.get("action.cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<TextFormat> dialog = new Dialog<>();
        DialogFrame.apply(dialog, owner);
        dialog.setTitle(messages.get("app.name"));
        dialog.setHeaderText(question);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(choose, cancel);
        var chosen = list.getSelectionModel().selectedItemProperty();
        Node button = dialog.getDialogPane().lookupButton(choose);
        button.disableProperty().bind(Bindings.isNull(chosen));
        dialog.setResultConverter(type -> type == choose ? chosen.get() : null);
        // The list would keep Enter for itself, in order to edit a cell.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && chosen.get() != null) {
                        dialog.setResult(chosen.get());
                        e.consume();
                    }
                });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && chosen.get() != null) {
                dialog.setResult(chosen.get());
            }
        });
        return dialog;
    }

    /** Matches any of its names, ignoring case. */
    private boolean matches(TextFormat format, String wanted) {
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(names.describe(format), format.charset().name()),
                        format.charset().aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }

    private final class FormatCell extends ListCell<TextFormat> {
        @Override
        protected void updateItem(@Nullable TextFormat format, boolean empty) {
            super.updateItem(format, empty);
            setText(format == null || empty ? null : names.describe(format));
        }
    }
}

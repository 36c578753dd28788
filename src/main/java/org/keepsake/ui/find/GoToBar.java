package org.keepsake.ui.find;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keepsake.document.Selection;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Columns;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.BarSlot;
import org.keepsake.ui.words.Messages;

/** The bar where the user enters a line to go to, and optionally a column. */
public final class GoToBar {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final Pattern PLACE = Pattern.compile("\\s*(\\d+)\\s*(?:[:,.]\\s*(\\d+)\\s*)?");

    private final Messages messages;
    private final EditorTabs tabs;
    private final TextField field = new TextField();
    private final Label says = new Label();
    private final BarSlot slot;

    /** Creates a bar for the document in front; it is hidden until it is opened. */
    public GoToBar(Messages messages, EditorTabs tabs) {
        this.messages = messages;
        this.tabs = tabs;
        Label label = new Label(messages.get("goto.label"));
        label.setLabelFor(field);
        field.setId("goto-text");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button go = new Button(messages.get("goto.button"));
        go.setId("goto-go");
        go.getStyleClass().add("small");
        says.setId("goto-says");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.managedProperty().bind(says.textProperty().isNotEmpty());
        says.pseudoClassStateChanged(BAD, true);
        label.setMinWidth(Region.USE_PREF_SIZE);
        go.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(label, field, go);
        row.getStyleClass().add("text-bar-row");
        row.setAlignment(Pos.CENTER_LEFT);
        // Above, so that the field stays where it is when the message comes and goes.
        VBox bar = new VBox(says, row);
        bar.setId("goto-bar");
        bar.getStyleClass().add("text-bar");
        slot = new BarSlot(bar);
        field.setOnAction(e -> go());
        field.textProperty().subscribe(text -> blame(""));
        go.setOnAction(e -> go());
        bar.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        e.consume();
                    }
                });
    }

    /** The bar, for the scene graph. */
    public Node node() {
        return slot.node();
    }

    /** Shows the bar and focuses it. */
    public void open() {
        field.setPromptText(
                messages.get("goto.range", tabs.active().document().text().lineCount()));
        field.setAccessibleText(field.getPromptText());
        field.clear();
        slot.show();
        field.requestFocus();
    }

    /** Marks what is entered as wrong, in words that say what is expected; with none, as good. */
    private void blame(String words) {
        says.setText(words);
        field.setAccessibleHelp(words);
        field.pseudoClassStateChanged(BAD, !words.isEmpty());
    }

    private void close() {
        slot.hide();
        tabs.active().focus();
    }

    private void go() {
        Editor editor = tabs.active();
        Optional<Long> offset = offset(field.getText(), editor.document().text());
        if (offset.isEmpty()) {
            blame(messages.get("goto.expected", editor.document().text().lineCount()));
            return;
        }
        editor.text().select(Selection.caretAt(offset.get()));
        close();
        int lines = editor.document().text().lineCount();
        if (isBeyond(field.getText(), lines)) {
            editor.remark(
                    messages.get("goto.beyond", new BigInteger(line(field.getText())), lines));
        }
    }

    private static String line(String place) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean isBeyond(String place, int lines) {
        return index(line(place)) >= lines;
    }

    /**
     * The byte offset of a place such as {@code 12} or {@code 12:5}, clamped to the text; empty if
     * {@code place} is malformed.
     */
    static Optional<Long> offset(String place, Text text) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int line = index(matcher.group(1));
        int column = matcher.group(2) == null ? 0 : index(matcher.group(2));
        return Optional.of(Columns.offset(text, Math.min(line, text.lineCount() - 1), column));
    }

    /**
     * Converts a number that counts from 1 to an index from 0, at most {@link Integer#MAX_VALUE}.
     */
    private static int index(String digits) {
        try {
            return Math.max(0, Integer.parseInt(digits) - 1);
        } catch (NumberFormatException _) {
            return Integer.MAX_VALUE;
        }
    }
}

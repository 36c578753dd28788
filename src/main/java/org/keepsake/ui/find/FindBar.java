package org.keepsake.ui.find;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.keepsake.search.Query;
import org.keepsake.ui.kit.BarSlot;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * The bar where the user enters what to find and what to replace it with. It only shows and
 * reports; {@link FindController} acts.
 */
final class FindBar {
    /** The tone of the message. */
    enum Mood {
        /** There is nothing wrong. */
        CALM,
        /** Nothing was found. */
        NOTHING,
        /** The query is malformed. */
        BAD_QUERY,
        /** The replacement is malformed. */
        BAD_REPLACEMENT
    }

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Messages messages;
    private final QueryField text = new QueryField();
    private final TextField replacement = new TextField();
    private final FindSwitches switches;
    private final Label says = new Label();

    /** The full message, in case it is cut off. */
    private final Tip sentence = new Tip(says);

    private Mood mood = Mood.CALM;
    private final HBox replaceTools;
    private final GridPane bar = new GridPane();
    private final BarSlot slot = new BarSlot(bar);

    FindBar(Messages messages, FindRequests requests) {
        this.messages = messages;
        switches = new FindSwitches(messages, requests);
        field(text, "find-text", "find.text");
        Tip.on(text, messages.get("find.text.keys"));
        field(replacement, "replace-text", "find.replacement");
        Tip.on(replacement, messages.get("find.replacement.tip"));
        says.setId("find-says");
        replaceTools =
                row(
                        button("replace.one", requests::replaceOne),
                        button("replace.all", requests::replaceAll));
        List<Node> tools = new ArrayList<>();
        tools.add(says);
        tools.addAll(switches.nodes());
        tools.add(icon("find.previous", IconShape.ARROW_UP, () -> requests.go(false)));
        tools.add(icon("find.next", IconShape.ARROW_DOWN, () -> requests.go(true)));
        tools.add(icon("find.close", IconShape.X, requests::close));
        HBox findTools = row(tools.toArray(Node[]::new));
        replacement.managedProperty().bind(replacement.visibleProperty());
        replaceTools.visibleProperty().bind(replacement.visibleProperty());
        replaceTools.managedProperty().bind(replacement.visibleProperty());
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        ColumnConstraints buttons = new ColumnConstraints();
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        bar.getColumnConstraints().setAll(fields, buttons);
        bar.add(text, 0, 0);
        // The keyboard goes by this order: from what to find to what to replace it with, and how.
        bar.add(replacement, 0, 1);
        bar.add(replaceTools, 1, 1);
        bar.add(findTools, 1, 0);
        // As wide as most messages, whatever it says: nothing moves under the pointer.
        says.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(bar.getWidth() * 0.38 - 80, 100, 260),
                                bar.widthProperty()));
        // In a narrow window a longer message takes a second line: it is read whole.
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.setMinWidth(Region.USE_PREF_SIZE);
        says.setMaxWidth(Region.USE_PREF_SIZE);
        bar.setId("find-bar");
        bar.getStyleClass().add("text-bar");
        text.textProperty().subscribe((was, is) -> requests.queryChanged());
        replacement.textProperty().subscribe((was, is) -> requests.replacementChanged());
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, requests));
        replacement.setOnAction(e -> requests.replaceOne());
        bar.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        requests.close();
                        e.consume();
                    } else if (e.getCode() == KeyCode.H && e.isShortcutDown()) {
                        // A text field would delete backwards.
                        requests.open(true);
                        e.consume();
                    } else {
                        switches.pressed(e);
                    }
                });
    }

    private void pressed(KeyEvent e, FindRequests requests) {
        switch (e.getCode()) {
            case ENTER -> {
                if (e.isShortcutDown()) {
                    text.breakLine();
                } else {
                    requests.go(!e.isShiftDown());
                }
            }
            case UP, DOWN -> requests.stepInHistory(e.getCode() == KeyCode.UP);
            default -> {
                return;
            }
        }
        e.consume();
    }

    Node node() {
        return slot.node();
    }

    boolean isShowing() {
        return slot.isShowing();
    }

    /** Shows the bar and focuses it: the replacement, once it is told what to find. */
    void open(boolean replacing) {
        boolean told = text.isFocused() && !text.getText().isEmpty();
        slot.show();
        replacement.setVisible(replacing);
        TextField next = replacing && told ? replacement : text;
        next.requestFocus();
        next.selectAll();
    }

    /** Shows the bar without moving the focus. */
    void show() {
        slot.show();
    }

    void hide() {
        slot.hide();
    }

    /** Fills in a text to find: where the query is an expression, one that matches this text. */
    void fill(String found) {
        text.enter(switches.query(found).regex() ? Query.escape(found) : found);
    }

    /** Enters a query, leaving the switches as they are. */
    void enter(String query) {
        text.enter(query);
    }

    /** Shows whether the search is limited to a selection. */
    void showLimited(boolean limited) {
        switches.showLimited(limited);
    }

    /** What to find. */
    Query query() {
        return switches.query(text.query());
    }

    /** What to replace it with. */
    String replacement() {
        return replacement.getText();
    }

    /** Withdraws the message about a mistake, which may be gone by now. */
    void forgive() {
        if (mood == Mood.BAD_QUERY || mood == Mood.BAD_REPLACEMENT) {
            say("", Mood.CALM);
        }
    }

    /** Shows a short message; a mistake also marks its field. */
    void say(String words, Mood mood) {
        this.mood = mood;
        says.setText(words);
        sentence.say(words);
        mark(says, mood != Mood.CALM);
        mark(text, mood == Mood.BAD_QUERY);
        mark(replacement, mood == Mood.BAD_REPLACEMENT);
        boolean nothing = mood == Mood.NOTHING || mood == Mood.BAD_QUERY;
        if (nothing && replaceTools.isFocusWithin()) {
            // A disabled button would pass the focus on to a switch, which the next key would flip.
            text.requestFocus();
        }
        replaceTools.setDisable(nothing);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("text-bar-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void mark(Node node, boolean bad) {
        node.pseudoClassStateChanged(BAD, bad);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(messages.get(key));
        field.setAccessibleText(messages.get(key));
    }

    private Button icon(String key, IconShape icon, Runnable action) {
        Button button = new Button(null, new Icon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        String words = messages.get(key);
        button.setAccessibleText(words);
        Tip.on(button, words);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}

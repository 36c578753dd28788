package org.keepsake.ui.find;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keepsake.search.Query;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.words.Messages;

/**
 * Where a person says what to find, and by what to replace it. It only shows and tells; what comes
 * of it is known to {@link FindController}. FX thread.
 */
final class FindBar {
    /** What can be asked for here. */
    interface Requests {
        /** Something else is to be found. */
        void queryChanged();

        /** It is to be replaced by something else. */
        void replacementChanged();

        /** Go to the next one, or the one before. */
        void go(boolean forward);

        /** Replace the one that is selected. */
        void replaceOne();

        /** Replace all. */
        void replaceAll();

        /** Show the bar, with or without what to replace by. */
        void open(boolean replacing);

        /** Go back to the text. */
        void close();
    }

    /** What is behind the words. */
    enum Mood {
        /** All is well. */
        CALM,
        /** There is nothing like it. */
        NOTHING,
        /** The query has a mistake. */
        BAD_QUERY,
        /** The replacement has a mistake. */
        BAD_REPLACEMENT
    }

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Messages messages;
    private final TextField text = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase;
    private final ToggleButton wholeWord;
    private final ToggleButton regex;
    private final Label says = new Label();

    /** The whole of what it says, where that is cut. */
    private final Tooltip sentence = new Tooltip();

    private Mood mood = Mood.CALM;
    private final HBox replaceRow;
    private final VBox bar;

    FindBar(Messages messages, Requests requests) {
        this.messages = messages;
        matchCase = toggle("find.case", "Aa", requests);
        wholeWord = toggle("find.word", "W", requests);
        regex = toggle("find.regex", ".*", requests);
        field(text, "find-text", "find.text");
        field(replacement, "replace-text", "find.replacement");
        says.setId("find-says");
        says.setTooltip(sentence);
        HBox findTools =
                row(
                        says,
                        matchCase,
                        wholeWord,
                        regex,
                        icon("find.previous", IconShape.ARROW_UP, () -> requests.go(false)),
                        icon("find.next", IconShape.ARROW_DOWN, () -> requests.go(true)),
                        icon("find.close", IconShape.X, requests::close));
        HBox replaceTools =
                row(
                        button("replace.one", requests::replaceOne),
                        button("replace.all", requests::replaceAll));
        // So that both fields are of the same width.
        replaceTools.minWidthProperty().bind(findTools.widthProperty());
        HBox findRow = row(text, findTools);
        replaceRow = row(replacement, replaceTools);
        replaceRow.managedProperty().bind(replaceRow.visibleProperty());
        bar = new VBox(findRow, replaceRow);
        // As wide as most of what it says, whatever it says: nothing moves under the pointer.
        says.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(bar.getWidth() * 0.3, 120, 260),
                                bar.widthProperty()));
        says.setMinWidth(Region.USE_PREF_SIZE);
        says.setMaxWidth(Region.USE_PREF_SIZE);
        bar.setId("find-bar");
        bar.getStyleClass().add("text-bar");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        text.textProperty().subscribe((was, is) -> requests.queryChanged());
        replacement.textProperty().subscribe((was, is) -> requests.replacementChanged());
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        requests.go(!e.isShiftDown());
                        e.consume();
                    }
                });
        lead(text, false, replacement);
        lead(replacement, true, text);
        lead(replacement, false, matchCase);
        lead(matchCase, true, replacement);
        replacement.setOnAction(e -> requests.replaceOne());
        bar.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        requests.close();
                        e.consume();
                    } else if (e.getCode() == KeyCode.H && e.isShortcutDown()) {
                        // To a text field it means to delete backwards.
                        requests.open(true);
                        e.consume();
                    }
                });
    }

    Node node() {
        return bar;
    }

    boolean isShowing() {
        return bar.isVisible();
    }

    /** Puts the keyboard into the bar. */
    void open(boolean replacing) {
        bar.setVisible(true);
        replaceRow.setVisible(replacing);
        text.requestFocus();
        text.selectAll();
    }

    /** Shows it, and leaves the keyboard where it is. */
    void show() {
        bar.setVisible(true);
    }

    void hide() {
        bar.setVisible(false);
    }

    /** Fills in what to find; for an expression it would be something else. */
    void fill(String found) {
        regex.setSelected(false);
        text.setText(found);
    }

    /** What to find. */
    Query query() {
        return new Query(
                text.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
    }

    /** By what to replace it. */
    String replacement() {
        return replacement.getText();
    }

    /** Takes back what was said of a mistake, which may be none any more. */
    void forgive() {
        if (mood == Mood.BAD_QUERY || mood == Mood.BAD_REPLACEMENT) {
            say("", Mood.CALM);
        }
    }

    /** Tells how it stands, in a few words; a mistake also marks the field it is in. */
    void say(String words, Mood mood) {
        this.mood = mood;
        says.setText(words);
        sentence.setText(words);
        mark(says, mood != Mood.CALM);
        mark(text, mood == Mood.BAD_QUERY);
        mark(replacement, mood == Mood.BAD_REPLACEMENT);
    }

    /** Tab leads from what to find to what to replace it by, and only then to the switches. */
    private void lead(Node from, boolean back, Node to) {
        from.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean plainTab =
                            e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown();
                    if (plainTab && e.isShiftDown() == back && replaceRow.isVisible()) {
                        to.requestFocus();
                        e.consume();
                    }
                });
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
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private ToggleButton toggle(String key, String sign, Requests requests) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.setId(key.replace('.', '-'));
        toggle.getStyleClass().addAll("flat", "small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        String words = messages.get(key);
        toggle.setAccessibleText(words);
        toggle.setTooltip(new Tooltip(words));
        toggle.selectedProperty().subscribe((was, is) -> requests.queryChanged());
        return toggle;
    }

    private Button icon(String key, IconShape icon, Runnable action) {
        Button button = new Button(null, new Icon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        String words = messages.get(key);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
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

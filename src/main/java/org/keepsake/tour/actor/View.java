package org.keepsake.tour.actor;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.keepsake.view.TextView;

/** What a person sees of the window, its pop-ups and its dialogs. FX thread. */
public final class View {
    private static final String MODIFIED = "● ";

    private final Stage stage;

    /** Looks at this window, and whatever other window the program has. */
    public View(Stage stage) {
        this.stage = stage;
    }

    /** Whether the document in front has this name, with or without unsaved edits. */
    public boolean shows(String name) {
        String title = stage.getTitle();
        return (isModified() ? title.substring(MODIFIED.length()) : title).startsWith(name);
    }

    /** Whether the document in front is marked as having unsaved edits. */
    public boolean isModified() {
        return stage.getTitle().startsWith(MODIFIED);
    }

    /** Whether the status bar has a given look: saving, saved, unconfirmed, failed. */
    public boolean status(String look) {
        return find("#status").filter(bar -> bar.getStyleClass().contains(look)).isPresent();
    }

    /** Whether the text has the keyboard focus. */
    public boolean hasKeyboardInText() {
        return hasKeyboard("#text");
    }

    /**
     * Whether what is typed goes there: no other window of the program has the keyboard. Whether
     * the program has it does not matter.
     */
    public boolean hasKeyboard(String selector) {
        return Window.getWindows().stream().noneMatch(w -> w != stage && w.isFocused())
                && find(selector)
                        .filter(node -> node == stage.getScene().getFocusOwner())
                        .isPresent();
    }

    /** The text of the document in front. */
    public String documentText() {
        return find("#text").map(node -> ((TextView) node).text().toString()).orElse("");
    }

    /** Whether the theme is dark: menu titles are light then. */
    public boolean isDark() {
        return find(".menu-bar .label")
                .filter(node ->
                        node instanceof Labeled label
                                && label.getTextFill() instanceof Color color
                                && color.getBrightness() > 0.5)
                .isPresent();
    }

    /** Whether a file is being opened or saved. */
    public boolean isBusy() {
        return status("saving");
    }

    /** The sentence in the status bar. */
    public String statusSentence() {
        return text("#status .status-label").orElse("");
    }

    /** Whether a save is running and shows how many bytes have been written. */
    public boolean tellsBytes() {
        return isBusy() && statusSentence().contains("MiB");
    }

    /** The text of a label or a button. */
    public Optional<String> text(String selector) {
        return find(selector)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText());
    }

    /** Returns the button with this caption, which may have the mark of an access key. */
    public Optional<Node> button(String caption) {
        String plain = caption.replace("_", "");
        return all(".button")
                .filter(node ->
                        node instanceof Labeled button
                                && plain.equals(button.getText().replace("_", "")))
                .findFirst();
    }

    /** The text of the focused item in the innermost menu. */
    public Optional<String> menuItem() {
        return all(".menu-item")
                .filter(Node::isFocused)
                .map(item -> item.lookup(".label"))
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .reduce((outer, inner) -> inner);
    }

    /** Returns the visible node that the CSS selector finds. */
    public Optional<Node> find(String selector) {
        return all(selector).findFirst();
    }

    private static Stream<Node> all(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(View::isSeen);
    }

    /** Tabs that are not in front are part of the scene, but invisible. */
    private static boolean isSeen(Node node) {
        return Stream.iterate(node, parent -> parent != null, Node::getParent)
                .allMatch(Node::isVisible);
    }
}

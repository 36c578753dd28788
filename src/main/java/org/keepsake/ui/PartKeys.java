package org.keepsake.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.editor.Editor;
import org.keepsake.view.TextView;

/**
 * F6 cycles through the parts of the window, as in many programs: from the text to the notice above
 * it, the status bar, the tool bar, the tabs and back; Shift+F6 goes the other way. Esc returns to
 * the text from any of them, and so does a letter, which is typed there. In the tool bar and among
 * the tabs the arrow keys move on.
 */
final class PartKeys {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F6);
    private static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN);

    /**
     * A part other than the text.
     *
     * @param entry what gets the focus first, if anything can
     * @param holds whether a node is in it
     */
    private record Part(Supplier<Optional<Node>> entry, Predicate<@Nullable Node> holds) {}

    private final Supplier<Editor> front;
    private final List<Part> parts;

    private PartKeys(Supplier<Editor> front, List<Part> parts) {
        this.front = front;
        this.parts = parts;
    }

    /**
     * Installs these keys on {@code scene}.
     *
     * @param front supplies the editor in front
     */
    static void installOn(
            Scene scene, Supplier<Editor> front, Node status, ToolBar tools, TabPane tabs) {
        PartKeys keys =
                new PartKeys(
                        front,
                        List.of(
                                new Part(
                                        () -> front.get().notices().firstControl(),
                                        node -> front.get().notices().holds(node)),
                                bar(status, Node::isFocusTraversable),
                                // Its buttons leave the focus alone when they are clicked, and so
                                // are not traversable.
                                bar(tools, Button.class::isInstance),
                                new Part(() -> Optional.of(tabs), node -> node == tabs)));
        // A filter: some controls use up function keys before the accelerators see them.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (NEXT.match(e) || PREVIOUS.match(e)) {
                        keys.move(scene.getFocusOwner(), NEXT.match(e));
                        e.consume();
                    }
                });
        Stream.of(status, tools, tabs).forEach(part -> leaveBy(part, front));
        Stream.of(status, tools, tabs).forEach(part -> typeFrom(part, front));
        // A filter: the buttons use up the arrow keys.
        tools.addEventFilter(KeyEvent.KEY_PRESSED, e -> walk(tools, e));
    }

    private static Part bar(Node bar, Predicate<Node> focusable) {
        return new Part(() -> controls(bar, focusable).findFirst(), node -> isIn(node, bar));
    }

    private static void leaveBy(Node part, Supplier<Editor> front) {
        part.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean isTabs = part instanceof TabPane;
                    boolean isChoice =
                            isTabs
                                    && (e.getCode() == KeyCode.ENTER
                                            || e.getCode() == KeyCode.SPACE);
                    // The text itself is among the tabs, and has its own use for Esc.
                    boolean isThere = !isTabs || part.isFocused();
                    if (isThere && (isChoice || e.getCode() == KeyCode.ESCAPE)) {
                        front.get().focus();
                        e.consume();
                    }
                });
    }

    /** Types a letter into the text. A space is not one: it presses a button. */
    private static void typeFrom(Node part, Supplier<Editor> front) {
        part.addEventHandler(
                KeyEvent.KEY_TYPED,
                e -> {
                    // The text itself is among the tabs.
                    boolean isThere = !(part instanceof TabPane) || part.isFocused();
                    if (isThere && isLetter(e)) {
                        front.get().focus();
                        TextView text = front.get().text().view();
                        Event.fireEvent(text, e.copyFor(text, text));
                        e.consume();
                    }
                });
    }

    private static boolean isLetter(KeyEvent typed) {
        return !typed.isShortcutDown()
                && !typed.isAltDown()
                && typed.getCharacter()
                        .codePoints()
                        .anyMatch(character ->
                                !Character.isISOControl(character) && character != ' ');
    }

    /** Moves on within the tool bar, over what is disabled now. */
    private static void walk(ToolBar tools, KeyEvent e) {
        int step = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        List<Node> buttons = controls(tools, Button.class::isInstance).toList();
        int at = buttons.indexOf(tools.getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            buttons.get(Math.floorMod(at + step, buttons.size())).requestFocus();
            e.consume();
        }
    }

    private void move(@Nullable Node focused, boolean forward) {
        List<Part> way = forward ? parts : parts.reversed();
        int from =
                IntStream.range(0, way.size())
                        .filter(i -> way.get(i).holds().test(focused))
                        .map(i -> i + 1)
                        .findFirst()
                        .orElse(0);
        way.stream()
                .skip(from)
                .map(part -> part.entry().get())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, front.get()::focus);
    }

    private static boolean isIn(@Nullable Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    /** The nodes that can take the focus, from the left. */
    private static Stream<Node> controls(Node part, Predicate<Node> focusable) {
        return part.lookupAll("*").stream()
                .filter(node -> focusable.test(node) && !node.isDisabled() && isShown(node))
                .sorted(
                        Comparator.comparingDouble(
                                node -> node.localToScene(node.getLayoutBounds()).getMinX()));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

package org.keepsake.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.keepsake.ui.editor.Editor;

/**
 * F6 cycles through the parts of the window, as in many programs: from the text to the notice above
 * it, the tool bar, the status bar and back. Esc returns to the text from any of them.
 */
final class PartKeys {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F6);

    private final Supplier<Editor> front;
    private final List<Node> bars;

    private PartKeys(Supplier<Editor> front, List<Node> bars) {
        this.front = front;
        this.bars = bars;
    }

    /**
     * Installs these keys on {@code scene}.
     *
     * @param front supplies the editor in front
     * @param bars the parts after the notice, in order
     */
    static void installOn(Scene scene, Supplier<Editor> front, Node... bars) {
        PartKeys keys = new PartKeys(front, List.of(bars));
        // A filter: some controls use up function keys before the accelerators see them.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (NEXT.match(e)) {
                        keys.next(scene.getFocusOwner());
                        e.consume();
                    }
                });
        for (Node bar : bars) {
            bar.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    e -> {
                        if (e.getCode() == KeyCode.ESCAPE) {
                            front.get().focus();
                            e.consume();
                        }
                    });
        }
    }

    private void next(@Nullable Node focused) {
        Stream<Optional<Node>> parts =
                Stream.concat(
                        Stream.of(front.get().notices().firstControl()),
                        bars.stream().map(PartKeys::firstControl));
        parts.skip(partOf(focused))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, front.get()::focus);
    }

    /** The number of parts up to the one that contains {@code node}; zero for the text. */
    private int partOf(@Nullable Node node) {
        for (int i = 0; i < bars.size(); i++) {
            if (isIn(node, bars.get(i))) {
                return i + 2;
            }
        }
        return front.get().notices().holds(node) ? 1 : 0;
    }

    private static boolean isIn(@Nullable Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    /** The leftmost node that can take the focus. */
    private static Optional<Node> firstControl(Node part) {
        return part.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                .min(
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

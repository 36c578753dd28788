package org.keepsake.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.keepsake.background.Fx;

/** A person's hands: keys and mouse as the toolkit's robot plays them. */
public final class Robots {
    private final Robot robot = Fx.supply(Robot::new);

    /** Types letters, spaces and line breaks. */
    public void type(String text) {
        text.chars().forEach(c -> type((char) c));
    }

    private void type(char c) {
        switch (c) {
            case ' ' -> press(KeyCode.SPACE);
            case '\n' -> press(KeyCode.ENTER);
            default -> press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
        }
    }

    public void save() {
        shortcut(KeyCode.S);
    }

    /** Presses a key with the modifier of the platform's shortcuts, and perhaps others. */
    public void shortcut(KeyCode key, KeyCode... others) {
        List<KeyCode> held = new ArrayList<>(List.of(others));
        held.add(KeyCode.SHORTCUT);
        press(key, held.toArray(KeyCode[]::new));
    }

    /** Presses and releases a key while others are held. */
    public void press(KeyCode key, KeyCode... held) {
        Fx.run(() -> {
            for (KeyCode other : held) {
                robot.keyPress(platform(other));
            }
            robot.keyType(key);
            for (KeyCode other : List.of(held).reversed()) {
                robot.keyRelease(platform(other));
            }
        });
    }

    private static KeyCode platform(KeyCode key) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return key == KeyCode.SHORTCUT ? (mac ? KeyCode.COMMAND : KeyCode.CONTROL) : key;
    }

    /** Clicks into the middle of a node. */
    public void click(Node node) {
        click(node, MouseButton.PRIMARY);
    }

    /** Clicks at a point of the screen. */
    public void click(Point2D onScreen) {
        Fx.run(() -> {
            robot.mouseMove(onScreen);
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    /** The same with one of the buttons of the mouse. */
    public void click(Node node, MouseButton button) {
        Fx.run(() -> {
            robot.mouseMove(middle(node));
            robot.mouseClick(button);
        });
    }

    /** Moves the pointer over the middle of a node. */
    public void point(Node node) {
        Fx.run(() -> robot.mouseMove(middle(node)));
    }

    private static Point2D middle(Node node) {
        // A person points at what is seen, not at where it was before the next frame.
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        Bounds at = node.localToScreen(node.getLayoutBounds());
        return new Point2D(at.getCenterX(), at.getCenterY());
    }
}

package org.keepsake.tour.actor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** The toolkit's robot. It is for the headless platform, which knows no other program. */
final class RobotHands implements Hands {
    private final Robot robot = new Robot();

    @Override
    public void press(KeyCode key) {
        robot.keyPress(key);
    }

    @Override
    public void release(KeyCode key) {
        robot.keyRelease(key);
    }

    @Override
    public void click(Node node) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        robot.mouseMove(at.getCenterX(), at.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
    }
}

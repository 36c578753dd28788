package org.keepsake.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Pictures of the window in a folder, PNG files, made from the screen rather than the scene: menus,
 * dialogs and notices are windows of their own.
 */
final class Screenshots {
    /** The pulse that lays out what has changed, and the one after it has been drawn. */
    private static final int NEXT = 2;

    /** A second's worth of pulses. */
    private static final int LONGEST_ANIMATION = 60;

    private final Path folder;
    private final Stage stage;
    private final Actor actor;
    private int taken;

    /** Makes the folder where it is missing. */
    Screenshots(Path folder, Stage stage, Actor actor) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.stage = stage;
        this.actor = actor;
    }

    /** Takes a picture of the moment. */
    void take(String name) throws IOException {
        take(name, NEXT);
    }

    /** Takes a picture when all that moves in the window has come to rest. */
    void takeSettled(String name) throws IOException {
        take(name, LONGEST_ANIMATION);
    }

    private void take(String name, int pulses) throws IOException {
        Pulses.await(stage, pulses);
        WritableImage image =
                Actor.see(() ->
                        actor.robot()
                                .getScreenCapture(
                                        null,
                                        new Rectangle2D(
                                                stage.getX(),
                                                stage.getY(),
                                                stage.getWidth(),
                                                stage.getHeight())));
        taken++;
        Path file = folder.resolve("%02d-%s.png".formatted(taken, name));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}

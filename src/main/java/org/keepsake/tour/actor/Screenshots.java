package org.keepsake.tour.actor;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/**
 * Takes screenshots of the window, as PNG files in a folder.
 *
 * <p>Menus, dialogs and notices are windows of their own. A screenshot is composed of all of them,
 * later ones over earlier ones, because the screen of the headless platform knows neither which
 * window is in front nor what shines through.
 */
public final class Screenshots {
    /** The pulse that lays out what has changed, and the one after it has been drawn. */
    private static final int NEXT = 2;

    /** A second's worth of pulses. */
    private static final int LONGEST_ANIMATION = 60;

    private record Layer(Image image, int x, int y) {}

    private final Path folder;
    private final Stage stage;
    private final Tempo tempo;
    private int taken;

    /** Pictures of this window, in a folder that is there; what is worth one is shown as long. */
    public Screenshots(Path folder, Stage stage, Tempo tempo) {
        this.folder = folder;
        this.stage = stage;
        this.tempo = tempo;
    }

    /** Takes a screenshot at once. */
    public void take(String name) throws IOException {
        take(name, NEXT);
        Tempo.rest(tempo.glance());
    }

    /** Takes a screenshot when all animations have ended. */
    public void takeSettled(String name) throws IOException {
        take(name, LONGEST_ANIMATION);
        Tempo.rest(tempo.look());
    }

    /** Takes a screenshot of the front window alone, when all animations have ended. */
    public void takeFront(String name) throws IOException {
        Pulses.await(stage, LONGEST_ANIMATION);
        Layer front = Actor.see(() -> layers().getLast());
        store(name, List.of(new Layer(front.image(), 0, 0)));
        Tempo.rest(tempo.look());
    }

    private void take(String name, int pulses) throws IOException {
        Pulses.await(stage, pulses);
        store(name, Actor.see(this::layers));
    }

    /** Creates a film, stored next to the screenshots. */
    public Film film(String name) throws IOException {
        return new Film(folder.resolve(name + ".gif"));
    }

    /** Returns what is visible after the next pulse. */
    public BufferedImage now() {
        Pulses.await(stage, 1);
        return together(Actor.see(this::layers));
    }

    /** Takes a picture into a file, when all that moves in the window has come to rest. */
    public static void takeInto(Path file, Stage stage) throws IOException {
        takeInto(file, stage, LONGEST_ANIMATION);
    }

    /** Takes a picture into a file, after so many pulses. */
    public static void takeInto(Path file, Stage stage, int pulses) throws IOException {
        Pulses.await(stage, pulses);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Screenshots screenshots = new Screenshots(folder, stage, Tempo.HURRIED);
        store(file, Actor.see(screenshots::layers));
    }

    /** The file of the next picture, for somebody else to take it. */
    public Path next(String name) {
        taken++;
        return folder.resolve("%02d-%s.png".formatted(taken, name)).toAbsolutePath();
    }

    private void store(String name, List<Layer> layers) throws IOException {
        store(next(name), layers);
    }

    private static void store(Path file, List<Layer> layers) throws IOException {
        ImageIO.write(together(layers), "png", file.toFile());
    }

    private static BufferedImage together(List<Layer> layers) {
        Image back = layers.getFirst().image();
        BufferedImage picture =
                new BufferedImage(
                        (int) back.getWidth(), (int) back.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (Layer layer : layers) {
            graphics.drawImage(
                    SwingFXUtils.fromFXImage(layer.image(), null), layer.x(), layer.y(), null);
        }
        graphics.dispose();
        return picture;
    }

    private List<Layer> layers() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && belongsTo(stage, window))
                .sorted(Comparator.comparing(window -> window != stage))
                .map(this::layer)
                .toList();
    }

    /** Whether a window is {@code stage}, or a dialog or menu of it. FX thread. */
    public static boolean belongsTo(Stage stage, Window window) {
        Window owner =
                switch (window) {
                    case Stage other -> other.getOwner();
                    case PopupWindow popup -> popup.getOwnerWindow();
                    default -> null;
                };
        return window == stage || (owner != null && belongsTo(stage, owner));
    }

    /** Where the pictures are. */
    public Path folder() {
        return folder;
    }

    private Layer layer(Window window) {
        Scene scene = window.getScene();
        if (window == stage) {
            return new Layer(scene.snapshot(null), 0, 0);
        }
        SnapshotParameters asSeen = new SnapshotParameters();
        asSeen.setFill(Color.TRANSPARENT);
        asSeen.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return new Layer(
                scene.getRoot().snapshot(asSeen, null),
                (int) (window.getX() + scene.getX() - stage.getX() - stage.getScene().getX()),
                (int) (window.getY() + scene.getY() - stage.getY() - stage.getScene().getY()));
    }
}

package org.keepsake.tour.actor;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * A film of the window, as a GIF with ten frames a second that repeats for ever. Of each frame only
 * the part that differs from the previous one is stored.
 */
public final class Film implements AutoCloseable {
    /** The duration of a frame in hundredths of a second, the unit of the format. */
    public static final int FRAME = 10;

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int WIDTH = 800;

    private final ImageOutputStream out;
    private final ImageWriter writer;
    private final List<BufferedImage> frames = new ArrayList<>();

    /** Creates a film without frames. */
    Film(Path file) throws IOException {
        out = ImageIO.createImageOutputStream(file.toFile());
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /**
     * Adds a frame. All frames have the same size; they are encoded at the end, which takes a
     * while.
     */
    public void add(BufferedImage picture) {
        frames.add(scaled(picture));
    }

    private void write(int number) throws IOException {
        BufferedImage frame = frames.get(number);
        Rectangle part =
                number == 0
                        ? new Rectangle(frame.getWidth(), frame.getHeight())
                        : difference(frames.get(number - 1), frame);
        BufferedImage stored = frame.getSubimage(part.x, part.y, part.width, part.height);
        writer.writeToSequence(new IIOImage(stored, null, metadata(stored, part)), null);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        int height = picture.getHeight() * WIDTH / picture.getWidth();
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, WIDTH, height, null);
        graphics.dispose();
        return small;
    }

    /**
     * Returns the smallest rectangle containing all pixels that differ; a single pixel if none
     * does.
     */
    private static Rectangle difference(BufferedImage one, BufferedImage other) {
        Rectangle all = new Rectangle(-1, -1);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    all = all.width < 0 ? pixel : all.union(pixel);
                }
            }
        }
        return all.width < 0 ? new Rectangle(1, 1) : all;
    }

    private IIOMetadata metadata(BufferedImage frame, Rectangle part) throws IOException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(frame), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", String.valueOf(part.x));
        place.setAttribute("imageTopPosition", String.valueOf(part.y));
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", String.valueOf(FRAME));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i) instanceof IIOMetadataNode node && node.getNodeName().equals(name)) {
                return node;
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    @Override
    public void close() throws IOException {
        for (int number = 0; number < frames.size(); number++) {
            write(number);
        }
        writer.endWriteSequence();
        writer.dispose();
        out.close();
    }
}

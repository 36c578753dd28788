package org.keepsake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/** Starts the toolkit, with the properties that it reads only then. */
final class ToolkitStart {
    private static final String FRAMES_PER_SECOND = "javafx.animation.pulse";
    private static final String PIPELINES = "prism.order";

    /** Where Linux shows what can draw: DRM, NVIDIA's own driver, Windows' under WSL. */
    private static final List<String> GRAPHICS_DEVICES =
            List.of("/dev/dri", "/dev/nvidia0", "/dev/dxg");

    private ToolkitStart() {}

    /**
     * Starts the toolkit; returns when its thread runs.
     *
     * @throws UnsupportedOperationException or a {@link LinkageError} if it finds no screen, or not
     *     the libraries it needs
     */
    static void start() {
        if (System.getProperty(PIPELINES) == null && hasNoGraphicsDevice()) {
            // The toolkit would try OpenGL first, which takes it 50 ms to find useless.
            System.setProperty(PIPELINES, "sw");
        }
        if (System.getProperty(FRAMES_PER_SECOND) == null) {
            // Frames begin at up to 120 a second and not 60: a key waits for one for 4 ms on
            // average, and not for 8. When nothing changes there are none. The toolkit reads the
            // property as it starts, and again later, when it would print it.
            System.setProperty(FRAMES_PER_SECOND, "120");
            Platform.startup(() -> System.clearProperty(FRAMES_PER_SECOND));
        }
    }

    private static boolean hasNoGraphicsDevice() {
        return System.getProperty("os.name", "").equals("Linux")
                && GRAPHICS_DEVICES.stream().map(Path::of).noneMatch(Files::exists);
    }
}

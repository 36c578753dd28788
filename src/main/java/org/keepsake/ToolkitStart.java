package org.keepsake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        if (System.getProperty(PIPELINES) == null) {
            pipelines(System.getProperty("os.name", ""), Files::exists)
                    .ifPresent(known -> System.setProperty(PIPELINES, known));
        }
        if (System.getProperty(FRAMES_PER_SECOND) == null) {
            // Frames begin at up to 120 a second and not 60: a key waits for one for 4 ms on
            // average, and not for 8. When nothing changes there are none. The toolkit reads the
            // property as it starts, and again later, when it would print it.
            System.setProperty(FRAMES_PER_SECOND, "120");
            Platform.startup(() -> System.clearProperty(FRAMES_PER_SECOND));
        }
    }

    /**
     * What is known to draw, before the toolkit has tried: where there is no graphics device,
     * software. The toolkit would try OpenGL first, and take 50 ms to find it useless.
     */
    static Optional<String> pipelines(String system, Predicate<Path> exists) {
        return system.equals("Linux") && GRAPHICS_DEVICES.stream().map(Path::of).noneMatch(exists)
                ? Optional.of("sw")
                : Optional.empty();
    }
}

package org.keepsake.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings as they were found.
 *
 * @param settings those that could be understood; the others have their defaults
 * @param mistake what could not be understood, if anything
 */
public record LoadedSettings(Settings settings, Optional<Mistake> mistake) {

    /**
     * What is amiss with a file of settings.
     *
     * @param names the settings whose values mean nothing, in their order; none when the file as a
     *     whole means nothing
     * @param keptAs where the file is now; empty when it could not be set aside
     */
    public record Mistake(List<String> names, Optional<Path> keptAs) {}
}

package org.keepsake.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings as found in the file.
 *
 * @param settings the valid settings; the others have their defaults
 * @param mistake what was invalid, if anything
 */
public record LoadedSettings(Settings settings, Optional<Mistake> mistake) {

    /**
     * What is wrong with a settings file.
     *
     * @param names the settings with invalid values, in order; empty when the whole file is invalid
     * @param keptAs where the file is now; empty when it could not be set aside
     */
    public record Mistake(List<String> names, Optional<Path> keptAs) {}
}

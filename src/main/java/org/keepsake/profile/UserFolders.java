package org.keepsake.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where programs keep a user's data, on each platform.
 *
 * @param config for what the user has chosen
 * @param state for what the program must remember
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory
 *     Specification</a>
 */
public record UserFolders(Path config, Path state) {
    private static final String NAME = "keepsake";

    /** What the user has chosen, as {@link SettingsFile} stores it. */
    public Path settings() {
        return config.resolve("settings.properties");
    }

    /** Where copies are kept while a file is replaced, for whoever starts after a crash. */
    public Path recovery() {
        return state.resolve("recovery");
    }

    /** The folders of the current user; empty if the system knows no home folder. */
    public static Optional<UserFolders> ofThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /** Folders for this run only, for a user without a home folder. */
    public static UserFolders temporary() {
        try {
            Path folder = Files.createTempDirectory(NAME);
            return new UserFolders(folder, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folders of any user.
     *
     * @param system the name of the operating system, as Java reports it
     * @param home the home folder, or what Java reports where there is none
     * @param environment the environment variables
     */
    static Optional<UserFolders> of(String system, String home, Map<String, String> environment) {
        // Java reports "?" for a user the system does not know, and an empty string is no place
        // either.
        if (!Path.of(home).isAbsolute()) {
            return Optional.empty();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            Path local = variable(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"));
            Path roaming = variable(environment, "APPDATA", Path.of(home, "AppData", "Roaming"));
            return Optional.of(
                    new UserFolders(roaming.resolve("Keepsake"), local.resolve("Keepsake")));
        }
        if (name.contains("mac")) {
            Path support = Path.of(home, "Library", "Application Support", "Keepsake");
            return Optional.of(new UserFolders(support, support));
        }
        return Optional.of(
                new UserFolders(
                        variable(environment, "XDG_CONFIG_HOME", Path.of(home, ".config"))
                                .resolve(NAME),
                        variable(environment, "XDG_STATE_HOME", Path.of(home, ".local", "state"))
                                .resolve(NAME)));
    }

    /**
     * The folder named by a variable; the specification says to ignore one that is not absolute.
     */
    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise);
    }
}

package org.keepsake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each system wants a program to keep what it must remember. */
class UserFoldersTest {
    private static final String HOME = "/home/ann";

    private static UserFolders on(String system, Map<String, String> environment) {
        return UserFolders.of(system, HOME, environment).orElseThrow();
    }

    @Test
    void onLinuxTheyAreInTheHiddenFoldersOfTheHome() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(
                        new UserFolders(
                                Path.of("/home/ann/.config/keepsake"),
                                Path.of("/home/ann/.local/state/keepsake")));
    }

    @Test
    void onLinuxTheyAreWhereTheVariablesSay() {
        assertThat(on("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s")))
                .isEqualTo(new UserFolders(Path.of("/c/keepsake"), Path.of("/s/keepsake")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/folder"})
    void aVariableThatIsNoAbsolutePathIsIgnored(String value) {
        assertThat(on("Linux", Map.of("XDG_CONFIG_HOME", value))).isEqualTo(on("Linux", Map.of()));
    }

    @Test
    void onMacOsTheyAreInTheLibrary() {
        Path support = Path.of("/home/ann/Library/Application Support/Keepsake");

        assertThat(on("Mac OS X", Map.of())).isEqualTo(new UserFolders(support, support));
    }

    @Test
    void onWindowsTheyAreInTheFoldersForApplications() {
        assertThat(on("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local")))
                .isEqualTo(
                        new UserFolders(Path.of("/roaming/Keepsake"), Path.of("/local/Keepsake")));
        assertThat(on("Windows 11", Map.of()))
                .isEqualTo(
                        new UserFolders(
                                Path.of("/home/ann/AppData/Roaming/Keepsake"),
                                Path.of("/home/ann/AppData/Local/Keepsake")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", ""})
    void aUserWithoutAHomeHasNone(String home) {
        assertThat(UserFolders.of("Linux", home, Map.of())).isEmpty();
    }
}

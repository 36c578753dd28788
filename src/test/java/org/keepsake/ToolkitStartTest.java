package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolkitStartTest {

    @Test
    void withoutAGraphicsDeviceTheWindowIsDrawnInSoftware() {
        assertThat(ToolkitStart.pipelines("Linux", path -> false)).contains("sw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/dri", "/dev/nvidia0", "/dev/dxg"})
    void withOneTheToolkitDecides(String device) {
        assertThat(ToolkitStart.pipelines("Linux", Path.of(device)::equals)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void elsewhereTheToolkitDecides(String system) {
        assertThat(ToolkitStart.pipelines(system, path -> false)).isEmpty();
    }
}

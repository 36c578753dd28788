package org.keepsake.lab.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a child is started. */
class SimulatingChildrenTest {
    @TempDir Path folder;

    @Test
    void theCacheThatTheEditorWasStartedWithIsTakenByTheChild() throws Exception {
        String cache = "-XX:AOTCache=" + folder.resolve("classes.aot");
        List<String> command = SimulatingChildren.command(List.of(cache, "-Xmx512m"));
        Process child = new ProcessBuilder(command).start();
        child.getOutputStream().close();

        String words = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(command).contains(cache).doesNotContain("-Xmx512m");
        assertThat(words).doesNotContain("Error occurred during initialization");
    }
}

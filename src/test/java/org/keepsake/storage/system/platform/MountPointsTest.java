package org.keepsake.storage.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountPointsTest {
    @TempDir Path folder;

    @Test
    void nameInTheTableIsAMountPoint() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("mountinfo"),
                        """
                        22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
                        30 22 254:0 /a /etc/my\\040hosts rw - ext4 /dev/vda rw
                        31 22 254:0 /b /etc/gr\u00fcn rw - ext4 /dev/vda rw
                        """);
        MountPoints points = new MountPoints(table);
        assertThat(points.contain(Path.of("/etc/my hosts"))).isTrue();
        assertThat(points.contain(Path.of("/etc/my"))).isFalse();
        assertThat(points.contain(Path.of("/etc/passwd"))).isFalse();
    }

    @Test
    void systemWithoutATableHasNone() throws IOException {
        assertThat(new MountPoints(folder.resolve("none")).contain(Path.of("/"))).isFalse();
    }
}

package org.keepsake.lab.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.keepsake.codec.TextFormat;
import org.keepsake.lab.Saves;
import org.keepsake.lab.Way;
import org.keepsake.lab.Ways;
import org.keepsake.save.SaveMonitor;
import org.keepsake.save.SavePhase;
import org.keepsake.save.SaveRequest;
import org.keepsake.storage.Expected;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * An editor without a window, which has a child save a long text, tells the child's number when it
 * is half way, and then waits to be killed.
 */
final class EditorProcess {
    private EditorProcess() {}

    public static void main(String[] arguments) throws Exception {
        SaveRequest request =
                new SaveRequest(
                        Text.of("A new line that is never to be seen.\n".repeat(20_000)),
                        1,
                        Path.of(arguments[0]),
                        TextFormat.UTF_8,
                        new Expected.Whatever(),
                        false);
        Ways ways =
                new Ways(new SystemFiles(), Saves.recovery(Path.of(arguments[1])), Runnable::run);
        ways.to(Way.CHILD_PROCESS).saver().save(request, new HalfWay());
    }

    private static final class HalfWay implements SaveMonitor {
        @Override
        public void phase(SavePhase phase) {}

        @Override
        @SuppressWarnings("SystemOut") // The only way to tell the parent process.
        public void progress(long done, long total) {
            if (done > 0) {
                System.out.println(
                        ProcessHandle.current().children().findFirst().orElseThrow().pid());
                waitToBeKilled();
            }
        }

        private static void waitToBeKilled() {
            try {
                int _ = System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void committing() {}
    }
}

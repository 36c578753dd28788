package org.keepsake.save;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.load.LoadPipeline;
import org.keepsake.storage.Expected;
import org.keepsake.storage.replace.RecoveryFolder;
import org.keepsake.storage.system.FaultyFiles;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.Text;

/**
 * A process that saves one version after the other, says so, and is killed. Told to stop before an
 * operation of its first save, it says that and waits for the end, or ends after it.
 */
final class SaveLoop {
    static final String SAVED = "saved ";
    static final String STOPPED = "stopped";
    static final String FAILED = "failed ";
    static final int ENDLESS = -1;

    /** What one write takes at most, so that each file takes several. */
    static final int PIECE = 8192;

    private SaveLoop() {}

    /** The content of a version: from a few to some ten thousand bytes, the same all through. */
    static String version(int number) {
        return ("version " + number + "\n").repeat(1 + (2999 + number * 7919) % 3000);
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path recoveryRoot = Path.of(arguments[1]);
        int stopBefore = Integer.parseInt(arguments[2]);
        FaultyFiles files = new FaultyFiles(new SystemFiles()).shortWrites(PIECE);
        if (stopBefore != ENDLESS) {
            files.onAny(stopBefore, SaveLoop::awaitTheEnd);
        }
        var recovery = new RecoveryFolder(recoveryRoot, files.files());
        var pipeline = new SavePipeline(files.files(), recovery);
        Expected expected =
                new LoadPipeline(new SystemFiles())
                        .load(file, Optional.empty(), SaveStory.UNHEARD)
                        .expected();
        for (int number = 1; stopBefore == ENDLESS || number == 1; number++) {
            Text text = Text.of(version(number));
            var request = new SaveRequest(text, number, file, TextFormat.UTF_8, expected, false);
            try {
                expected = pipeline.save(request, new Recording()).expected();
                say(SAVED + number);
            } catch (SaveException e) {
                say(FAILED + e.failure());
            }
        }
    }

    private static void awaitTheEnd() throws java.io.IOException {
        say(STOPPED);
        int _ = System.in.read();
    }

    @SuppressWarnings("SystemOut") // The only way to tell the parent process.
    private static void say(String line) {
        System.out.println(line);
    }
}

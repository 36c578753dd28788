package org.keepsake.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.record.Origin;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/** A process that types, says how far it is and what is durable, and is killed. */
final class TypingLoop {
    static final String TYPED = "typed ";
    static final String DURABLE = "durable ";

    /** So many words are in the text at most: the first goes when one more comes. */
    private static final int WORDS = 300;

    private TypingLoop() {}

    private static String word(int number) {
        return number + (number % 10 == 0 ? "\n" : " ");
    }

    /** The text after so many words. */
    static String text(int typed) {
        StringBuilder text = new StringBuilder();
        for (int number = Math.max(1, typed - WORDS + 1); number <= typed; number++) {
            text.append(word(number));
        }
        return text.toString();
    }

    public static void main(String[] arguments) throws Exception {
        JournalFolder folder =
                new JournalFolder(Path.of(arguments[0]), new SystemFiles(), new JournalThread());
        DocumentJournal journal = folder.open();
        Origin origin =
                new Origin(
                        Optional.empty(),
                        false,
                        1,
                        TextFormat.UTF_8,
                        TextFormat.UTF_8,
                        LineBreak.LF);
        Text text = Text.empty();
        int durable = 0;
        for (int typed = 1; ; typed++) {
            // What was durable before this key was all of it.
            if (journal.lateness().isZero() && typed - 1 > durable) {
                durable = typed - 1;
                say(DURABLE + durable);
            }
            text = text.concat(Text.of(word(typed)));
            if (typed > WORDS) {
                text = text.replace(0, word(typed - WORDS).length(), Text.empty());
            }
            // Said first: what was said may be a key ahead, but never behind.
            say(TYPED + typed);
            journal.note(new Draft(text, Text.empty(), origin, true, Optional.empty()));
            if (typed % 40 == 0) {
                folder.flush(Duration.ofMinutes(1));
            } else {
                Thread.sleep(typed % 5);
            }
        }
    }

    @SuppressWarnings("SystemOut") // The only way to tell the parent process.
    private static void say(String line) {
        System.out.println(line);
    }
}

package org.keepsake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.storage.system.SimulatedDisk;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

/**
 * People type, save, undo and wait at random; the disk fails, fills up and loses power at random;
 * what was not forced is lost in any combination. Whatever was called durable comes back, and
 * nothing comes back that nobody typed. {@code -Dkeepsake.journal.runs=100000} for more.
 */
class RandomCrashTest {
    private static final Path ROOT = Path.of("/state/journal");
    private static final int RUNS = Integer.getInteger("keepsake.journal.runs", 2000);
    private static final Limits SMALL = new Limits(3000, 2000);

    @Test
    void whatWasCalledDurableComesBackAndNothingElse() throws IOException {
        int recovered = 0;
        for (int run = 0; run < RUNS; run++) {
            try {
                recovered += new Run(new Random(run)).play();
            } catch (AssertionError e) {
                throw new AssertionError("Run " + run, e);
            }
        }
        assertThat(recovered).as("documents that had something to lose").isGreaterThan(RUNS / 2);
    }

    /** A document, and what is known of it. */
    private static final class Person {
        final int number;
        final DocumentJournal journal;
        Origin origin;
        Text text;
        Text stored;
        Optional<Text> file;

        /** All that was ever in the window. */
        final List<Text> seen = new ArrayList<>();

        /** The first of {@code seen} that may come back; none when nothing needs to. */
        int durable = -1;

        Person(int number, DocumentJournal journal, Optional<Text> file) {
            this.number = number;
            this.journal = journal;
            this.file = file;
            text = file.orElse(Text.empty());
            stored = text;
            origin = origin(number, file.isPresent());
            seen.add(text);
        }

        Draft draft() {
            return new Draft(text, stored, origin, true, Optional.empty());
        }

        boolean modified() {
            return text != stored;
        }

        void become(Text now) {
            text = now;
            seen.add(now);
        }

        void look() {
            if (modified() && journal.lateness().isZero()) {
                durable = seen.size() - 1;
            } else if (!modified()) {
                durable = -1;
            }
        }
    }

    private static Origin origin(int number, boolean exists) {
        return new Origin(
                exists ? Optional.of(Path.of("/home/file" + number)) : Optional.empty(),
                exists,
                number,
                TextFormat.UTF_8,
                TextFormat.UTF_8,
                LineBreak.LF);
    }

    /** One life of the program, its end, and the next one. */
    private static final class Run {
        private final Random random;
        private final HandSchedule schedule;
        private final SimulatedDisk disk = new SimulatedDisk();
        private final TroubledFiles files;
        private final List<Person> people = new ArrayList<>();

        Run(Random random) {
            this.random = random;
            schedule = new HandSchedule(random);
            files = new TroubledFiles(disk, random);
        }

        int play() throws IOException {
            JournalFolder folder = new JournalFolder(ROOT, files, schedule, SMALL);
            for (int i = 0; i <= random.nextInt(3); i++) {
                Optional<Text> file =
                        random.nextBoolean()
                                ? Optional.of(words(random.nextInt(6000)))
                                : Optional.empty();
                people.add(new Person(i, folder.open(), file));
            }
            boolean troubled = random.nextInt(3) == 0;
            if (random.nextBoolean()) {
                disk.failAfter(random.nextInt(400));
            }
            for (int i = random.nextInt(60); i >= 0; i--) {
                files.trouble(troubled && random.nextInt(4) == 0);
                act(people.get(random.nextInt(people.size())));
                schedule.pass(Duration.ofNanos(1));
                people.forEach(Person::look);
            }
            int recovered = 0;
            SimulatedDisk later = crash(disk);
            if (random.nextBoolean()) {
                later = takeoverThatIsBrokenOff(later);
            }
            recovered += check(later);
            return recovered;
        }

        private void act(Person person) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> type(person);
                case 5, 6 -> schedule.pass(Duration.ofMillis(random.nextInt(1500)));
                case 7 -> {
                    schedule.pass(Duration.ofSeconds(random.nextInt(40)));
                    person.journal.flush();
                    schedule.pass(Duration.ZERO);
                }
                case 8 -> save(person);
                case 9 -> {
                    if (person.modified()) {
                        person.become(person.stored);
                        person.journal.forget();
                    }
                }
                case 10 -> person.journal.storeWhole();
                default -> {
                    person.journal.note(person.draft().at(new Place(0, 0, 1)));
                    if (!person.modified()) {
                        person.journal.forget();
                    }
                }
            }
        }

        private void type(Person person) {
            long length = person.text.byteLength();
            long from = length == 0 ? 0 : random.nextLong(length);
            long to = random.nextInt(3) == 0 ? Math.min(length, from + random.nextInt(50)) : from;
            Text with = words(random.nextInt(8) == 0 ? random.nextInt(3000) : random.nextInt(12));
            person.become(person.text.replace(from, to, with));
            if (person.modified()) {
                person.journal.note(person.draft());
            }
        }

        /** A save to a disk that does not fail, while somebody types or not. */
        private void save(Person person) {
            Draft saved = person.draft();
            person.journal.saving(saved);
            if (random.nextBoolean()) {
                schedule.pass(Duration.ofMillis(random.nextInt(400)));
            }
            if (random.nextBoolean()) {
                type(person);
            }
            if (random.nextBoolean()) {
                schedule.pass(Duration.ofMillis(random.nextInt(400)));
            }
            person.file = Optional.of(saved.text());
            if (random.nextInt(6) == 0) {
                return; // The end of the save is told by the next.
            }
            person.stored = saved.text();
            person.origin = origin(person.number, true);
            person.durable = -1;
            if (person.modified()) {
                person.journal.note(person.draft());
            } else {
                person.journal.forget();
            }
        }

        private Text words(int length) {
            StringBuilder words = new StringBuilder();
            while (words.length() < length) {
                words.append((char) ('a' + random.nextInt(26)));
                if (random.nextInt(7) == 0) {
                    words.append(random.nextBoolean() ? '\n' : 'ß');
                }
            }
            return Text.of(words);
        }

        private SimulatedDisk crash(SimulatedDisk before) {
            long bits = random.nextLong();
            IntPredicate kept =
                    switch (random.nextInt(3)) {
                        case 0 -> _ -> false;
                        case 1 -> _ -> true;
                        default -> change -> (bits >>> (change & 63) & 1) == 1;
                    };
            return before.crash(random.nextInt(before.unforcedNames() + 1), kept);
        }

        /** The next start does not get far. */
        private SimulatedDisk takeoverThatIsBrokenOff(SimulatedDisk left) {
            left.failAfter(random.nextInt(30));
            try {
                new JournalFolder(ROOT, left, schedule, SMALL).takeOver();
            } catch (IOException _) {
                // It is tried again.
            }
            return crash(left);
        }

        private int check(SimulatedDisk left) throws IOException {
            JournalFolder next = new JournalFolder(ROOT, left, schedule, SMALL);
            List<FoundJournal> found = next.takeOver().found();
            int needed = 0;
            for (Person person : people) {
                List<FoundJournal> his =
                        found.stream()
                                .filter(journal -> journal.origin().number() == person.number)
                                .toList();
                assertThat(his).as("journals of one document").hasSizeLessThan(2);
                Optional<Recovered> back =
                        his.stream().findFirst().flatMap(j -> j.recover(person.file));
                // A save can be faster than the note of it: then the file has all there was.
                boolean inFile = person.file.filter(text -> isAllowed(person, text)).isPresent();
                if (person.durable >= 0 && !inFile) {
                    needed++;
                    assertThat(back).as("document %d, called durable", person.number).isPresent();
                }
                back.ifPresent(recovered -> check(person, recovered));
            }
            return needed;
        }

        private static boolean isAllowed(Person person, Text text) {
            return person.seen.subList(Math.max(0, person.durable), person.seen.size()).stream()
                    .anyMatch(text::contentEquals);
        }

        private static void checkSteps(Person person, Recovered recovered) {
            Iterator<Text> seen = person.seen.iterator();
            for (RecordedText step : recovered.texts()) {
                boolean found = false;
                while (!found && seen.hasNext()) {
                    found = seen.next().contentEquals(step.text());
                }
                assertThat(found).as("it was in the window, and after those before it").isTrue();
            }
        }

        private void check(Person person, Recovered recovered) {
            assertThat(isAllowed(person, recovered.text()))
                    .as("it was typed, after what was called durable")
                    .isTrue();
            checkSteps(person, recovered);
            if (recovered.fileIsBase()) {
                assertThat(recovered.base().contentEquals(person.file.orElse(Text.empty())))
                        .as("undo leads back to what the file holds")
                        .isTrue();
            }
        }
    }
}

package org.keepsake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keepsake.codec.TextFormat;
import org.keepsake.journal.record.Origin;
import org.keepsake.journal.record.Place;
import org.keepsake.storage.system.SimulatedDisk;
import org.keepsake.text.LineBreak;
import org.keepsake.text.Text;

class DocumentJournalTest {
    private static final Path ROOT = Path.of("/state/journal");
    private static final Path FILE = Path.of("/home/notes.txt");

    private final HandSchedule schedule = new HandSchedule(new Random(1));
    private final SimulatedDisk disk = new SimulatedDisk();
    private final TroubledFiles files = new TroubledFiles(disk, new Random(1));
    private final JournalFolder folder = new JournalFolder(ROOT, files, schedule);
    private final DocumentJournal journal = folder.open();

    private static Origin origin(boolean exists) {
        return new Origin(
                Optional.of(FILE).filter(_ -> exists),
                exists,
                1,
                TextFormat.UTF_8,
                TextFormat.UTF_8,
                LineBreak.LF);
    }

    private static Draft draft(Text text, Text stored, boolean exists) {
        return new Draft(text, stored, origin(exists), true, Optional.empty());
    }

    private Draft untitled(String text) {
        return draft(Text.of(text), Text.empty(), false);
    }

    private void pass(int millis) {
        schedule.pass(Duration.ofMillis(millis));
    }

    /** What the next start finds when nothing that was not forced is there any more. */
    private List<FoundJournal> afterPowerCut() throws IOException {
        return new JournalFolder(ROOT, disk.crash(0, _ -> false), schedule).takeOver().found();
    }

    private Recovered recoverAfterPowerCut(Optional<Text> file) throws IOException {
        return afterPowerCut().getFirst().recover(file).orElseThrow();
    }

    @Test
    void anEditIsDurableWithinASecondHoweverSteadilyOneTypes() throws IOException {
        Text text = Text.empty();
        for (int key = 1; key <= 100; key++) {
            text = text.concat(Text.of("x"));
            journal.note(draft(text, Text.empty(), false));
            assertThat(journal.lateness()).isLessThan(Duration.ofSeconds(1));
            pass(50);
        }

        assertThat(recoverAfterPowerCut(Optional.empty()).text().byteLength())
                .isBetween(100L - 1000 / 50, 100L);
    }

    @Test
    void nothingIsMadeBeforeThereIsSomethingToKeep() {
        assertThat(disk.operations()).isZero();
    }

    @Test
    void flushMakesDurableAtOnce() throws IOException {
        journal.note(untitled("now"));
        journal.flush();
        pass(0);

        assertThat(recoverAfterPowerCut(Optional.empty()).text()).hasToString("now");
        assertThat(journal.lateness()).isZero();
    }

    @Test
    void undoLeadsBackToWhatTheFileHoldsAndTheCaretIsWhereTheLastEditEnded() throws IOException {
        Text stored = Text.of("one four");
        Text text = stored.replace(4, 4, Text.of("two "));
        journal.note(draft(text, stored, true));
        pass(300);

        Recovered back = recoverAfterPowerCut(Optional.of(Text.of("one four")));

        assertThat(back.text()).hasToString("one two four");
        assertThat(back.base()).hasToString("one four");
        assertThat(back.fileIsBase()).isTrue();
        assertThat(back.place()).isEqualTo(new Place(8, 8, 0));
        assertThat(back.origin()).isEqualTo(origin(true));
    }

    @Test
    void whatUndoingLedToIsKnownAlsoOnceTheJournalWasWrittenAgain() throws IOException {
        Text one = Text.of("one");
        Text two = one.concat(Text.of(" two"));
        journal.note(draft(one, Text.empty(), false));
        pass(300);
        journal.note(draft(two, Text.empty(), false));
        pass(300);
        journal.note(draft(one, Text.empty(), false).undone(true));
        pass(1000);

        List<Boolean> expected = List.of(false, false, true);
        Recovered back = recoverAfterPowerCut(Optional.empty());
        assertThat(back.text()).hasToString("one");
        assertThat(back.texts()).extracting(RecordedText::undone).isEqualTo(expected);

        // With a file of its own from now on, it begins anew.
        journal.note(draft(one, Text.empty(), true).undone(true));
        pass(1000);
        back = recoverAfterPowerCut(Optional.of(Text.empty()));
        assertThat(back.texts()).extracting(RecordedText::undone).isEqualTo(expected);
    }

    private static List<String> strings(Recovered back) {
        return back.texts().stream().map(step -> step.text().toString()).toList();
    }

    /** Types each of these words after the text so far, a second apart. */
    private Text type(Text text, Text stored, boolean exists, List<String> words) {
        Text typed = text;
        for (String word : words) {
            typed = typed.concat(Text.of(word));
            journal.note(draft(typed, stored, exists));
            pass(1000);
        }
        return typed;
    }

    @Test
    void eachEditComesBackWithTheTimeWhenItWasWritten() throws IOException {
        Text stored = Text.of("start");
        type(stored, stored, true, List.of(" one", " two", " three"));

        Recovered back = recoverAfterPowerCut(Optional.of(Text.of("start")));

        assertThat(strings(back))
                .containsExactly("start one", "start one two", "start one two three");
        assertThat(back.texts()).extracting(RecordedText::at).isSorted().doesNotHaveDuplicates();
        assertThat(back.latest()).isEqualTo(back.texts().getLast().at());
    }

    @Test
    void editsBeforeASaveDoNotComeBackAndThoseAfterItDo() throws IOException {
        Text stored = Text.of("start");
        Text saved = type(stored, stored, true, List.of(" one", " two"));
        Text typed = type(saved, stored, true, List.of(" three"));
        type(typed, saved, true, List.of(" four", " five"));

        Recovered back = recoverAfterPowerCut(Optional.of(Text.of("start one two")));

        assertThat(strings(back))
                .containsExactly(
                        "start one two three",
                        "start one two three four",
                        "start one two three four five");
    }

    @Test
    void editsComeBackAfterASecondCrashToo() throws IOException {
        Text stored = Text.of("start");
        type(stored, stored, true, List.of(" one", " two"));
        SimulatedDisk cut = disk.crash(0, _ -> false);
        JournalFolder second = new JournalFolder(ROOT, cut, schedule);
        FoundJournal found = second.takeOver().found().getFirst();
        Recovered back = found.recover(Optional.of(Text.of("start"))).orElseThrow();
        DocumentJournal resumed = second.resume(found, back);
        resumed.note(draft(back.text(), back.base(), true));
        pass(1000);
        resumed.note(draft(back.text().concat(Text.of(" three")), back.base(), true));
        pass(1000);

        Recovered again = recoverAgain(cut);

        assertThat(strings(again))
                .containsExactly("start one", "start one two", "start one two three");
        assertThat(again.texts().subList(0, 2))
                .extracting(RecordedText::at)
                .containsExactlyElementsOf(back.texts().stream().map(RecordedText::at).toList());
    }

    /** What comes back after a second crash of the document that began with "start". */
    private Recovered recoverAgain(SimulatedDisk cut) throws IOException {
        return foundAgain(cut).recover(Optional.of(Text.of("start"))).orElseThrow();
    }

    private FoundJournal foundAgain(SimulatedDisk cut) throws IOException {
        return new JournalFolder(ROOT, cut.crash(0, _ -> false), schedule)
                .takeOver()
                .found()
                .getFirst();
    }

    @Test
    void theTimeOfTheLatestEditStaysThatWhenItComesBack() throws IOException {
        Text stored = Text.of("start");
        type(stored, stored, true, List.of(" one"));
        SimulatedDisk cut = disk.crash(0, _ -> false);
        JournalFolder second = new JournalFolder(ROOT, cut, schedule);
        FoundJournal found = second.takeOver().found().getFirst();
        Recovered back = found.recover(Optional.of(Text.of("start"))).orElseThrow();
        DocumentJournal resumed = second.resume(found, back);
        pass(60_000);
        resumed.note(draft(back.text(), back.base(), true).at(new Place(2, 2, 0)));
        pass(1000);

        Recovered again = recoverAgain(cut);

        assertThat(again.place()).isEqualTo(new Place(2, 2, 0));
        assertThat(again.latest()).isEqualTo(back.latest());
        assertThat(foundAgain(cut).latest())
                .as("by which they are sorted")
                .isEqualTo(back.latest());
    }

    @Test
    void ofVeryManyEditsTheLatestComeBackOneByOne() throws IOException {
        Text text = Text.empty();
        for (int edit = 0; edit < 2 * RecordedTexts.MOST; edit++) {
            text = text.concat(Text.of("x"));
            journal.note(draft(text, Text.empty(), false));
            pass(250);
        }
        pass(1000);

        Recovered back = recoverAfterPowerCut(Optional.empty());

        assertThat(back.text().contentEquals(text)).isTrue();
        assertThat(back.texts()).hasSizeBetween(500, RecordedTexts.MOST);
        assertThat(back.texts())
                .extracting(step -> step.text().byteLength())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(back.texts().get(back.texts().size() - 500).text().byteLength())
                .isEqualTo(text.byteLength() - 499);
    }

    @Test
    void aKnownPlaceComesBack() throws IOException {
        Place place = new Place(1, 3, 7);
        journal.note(untitled("words").at(place));
        pass(300);

        assertThat(recoverAfterPowerCut(Optional.empty()).place()).isEqualTo(place);
    }

    @Test
    void aPlaceThatIsTheSameAsBeforeAnEditComesBack() throws IOException {
        Text stored = Text.of("one");
        Draft draft = draft(stored.replace(3, 3, Text.of(" two")), stored, true);
        Draft next = draft(draft.text().replace(7, 7, Text.of(" three")), stored, true);
        Place place = new Place(1, 1, 7);
        journal.note(draft.at(place));
        pass(1000);
        journal.note(next);
        pass(1000);
        journal.note(next.at(place));
        pass(1000);

        Recovered back = recoverAfterPowerCut(Optional.of(stored));

        assertThat(back.text()).hasToString("one two three");
        assertThat(back.place()).isEqualTo(place);
    }

    @Test
    void aFileThatOthersHaveChangedIsNotTheBase() throws IOException {
        Text stored = Text.of("ours");
        journal.note(draft(Text.of("ours and more"), stored, true));
        pass(300);

        Recovered back = recoverAfterPowerCut(Optional.of(Text.of("theirs")));

        assertThat(back.fileIsBase()).isFalse();
        assertThat(back.text()).hasToString("ours and more");
        assertThat(back.base()).hasToString("ours");
        assertThat(recoverAfterPowerCut(Optional.empty()).fileIsBase()).isFalse();
    }

    @Test
    void aSaveThatWasNotHeardOfIsTheBase() throws IOException {
        Text stored = Text.of("old");
        Text saved = Text.of("old and saved");
        journal.note(draft(saved, stored, true));
        journal.saving(draft(saved, stored, true));
        journal.note(draft(saved.concat(Text.of(" and typed")), stored, true));
        pass(2000);

        Recovered back = recoverAfterPowerCut(Optional.of(Text.of("old and saved")));

        assertThat(back.fileIsBase()).isTrue();
        assertThat(back.base()).hasToString("old and saved");
        assertThat(back.text()).hasToString("old and saved and typed");
    }

    @Test
    void aBigTextIsReferredToAndStoredInTheEnd() throws IOException {
        Text stored = Text.of("line of text\n".repeat(1_000_000));
        Text file = Text.ofBytes(stored.toBytes());
        Text text = stored.replace(5, 5, Text.of("X"));
        journal.note(draft(text, stored, true));
        pass(1000);
        int before = disk.operations();

        assertThat(before).isLessThan(100);
        assertThat(recoverAfterPowerCut(Optional.of(file)).text().contentEquals(text)).isTrue();
        assertThat(afterPowerCut().getFirst().recover(Optional.of(Text.of("other")))).isEmpty();
    }

    @Test
    void bytesThatAreNoTextComeBack() throws IOException {
        Text text = Text.ofBytes(new byte[] {'a', (byte) 0xff, 0, (byte) 0xc3, '\r', '\n'});
        journal.note(draft(text, Text.empty(), false));
        pass(300);

        assertThat(recoverAfterPowerCut(Optional.empty()).text().contentEquals(text)).isTrue();
    }

    @Test
    void manyEditsDoNotMakeALongJournal() {
        Text text = Text.of("start");
        for (int edit = 0; edit < 3000; edit++) {
            String word = "word %d ".formatted(edit).repeat(50);
            text = edit % 2 == 0 ? text.concat(Text.of(word)) : Text.of("start");
            journal.note(draft(text, Text.empty(), false));
            pass(250);
        }

        long size =
                disk.list(folder.session()).stream()
                        .mapToLong(file -> disk.bytes(file).orElseThrow().length)
                        .sum();
        assertThat(size).isLessThan(300_000);
    }

    @Test
    void aForgottenDocumentIsGone() throws IOException {
        journal.note(untitled("saved by now"));
        pass(1000);
        journal.forget();
        pass(1000);

        assertThat(afterPowerCut()).isEmpty();
    }

    @Test
    void troubleIsToldAndOverWhenTheStorageRecovers() throws IOException {
        files.refuseAll(true);
        journal.note(untitled("typed on a full disk"));
        pass(7000);
        assertThat(journal.failure()).isPresent();
        assertThat(journal.lateness()).isGreaterThan(Duration.ofSeconds(5));

        files.refuseAll(false);
        pass(30_000);

        assertThat(journal.failure()).isEmpty();
        assertThat(journal.lateness()).isZero();
        assertThat(recoverAfterPowerCut(Optional.empty()).text())
                .hasToString("typed on a full disk");
    }

    @Test
    void whatWasDurableBeforeTheDiskFilledUpStays() throws IOException {
        journal.note(untitled("before"));
        pass(1000);
        files.refuseAll(true);
        journal.note(untitled("before and after"));
        pass(5000);

        assertThat(recoverAfterPowerCut(Optional.empty()).text()).hasToString("before");
    }
}

package org.keepsake.ui.find;

import java.util.Optional;
import java.util.OptionalInt;
import org.keepsake.search.Matches;
import org.keepsake.text.Text;

/** What the bar says of a search: the count, or a note instead of it. */
final class FindReport {
    private final FindBar bar;
    private final FindSentences sentences;
    private Optional<Note> note = Optional.empty();

    /** Words that hold for one text. */
    private record Note(String words, Text text) {}

    FindReport(FindBar bar, FindSentences sentences) {
        this.bar = bar;
        this.sentences = sentences;
    }

    /** Says this instead of the count, until the next request or until the text is another. */
    void note(String words, Text text) {
        note = Optional.of(new Note(words, text));
    }

    /** Says the count again. */
    void forget() {
        note = Optional.empty();
    }

    /** Nothing is searched for: says the note, if there is one. */
    void sayNote() {
        bar.say(note.map(Note::words).orElse(""), FindBar.Mood.CALM);
    }

    /**
     * Says how many matches there are, and which of them is selected.
     *
     * @param selected its index, if any
     */
    void say(OptionalInt selected, Matches found, TextSearch.Phase phase) {
        note = note.filter(said -> said.text() == found.text());
        String words =
                note.map(Note::words).orElseGet(() -> sentences.count(selected, found, phase));
        bar.say(words, mood(found, phase));
    }

    private FindBar.Mood mood(Matches found, TextSearch.Phase phase) {
        boolean nothing = phase == TextSearch.Phase.DONE && found.total() == 0;
        if (phase == TextSearch.Phase.TOO_COMPLEX) {
            return FindBar.Mood.BAD_QUERY;
        }
        return nothing && note.isEmpty() ? FindBar.Mood.NOTHING : FindBar.Mood.CALM;
    }
}

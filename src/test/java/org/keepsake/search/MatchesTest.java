package org.keepsake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** What becomes of matches without searching, or by searching only what differs. */
class MatchesTest {
    private static Matches search(String expression, Text text) throws Exception {
        return searching(expression).all(text, found -> {});
    }

    private static Search searching(String expression) throws Exception {
        return new Search(new Query(expression, true, false, true).compile(), () -> false);
    }

    private static List<Oracle.Range> ranges(Matches matches) {
        return IntStream.range(0, matches.size())
                .mapToObj(i -> new Oracle.Range(matches.start(i), matches.end(i)))
                .toList();
    }

    private static List<Long> starts(Matches matches) {
        return ranges(matches).stream().map(Oracle.Range::start).toList();
    }

    @Test
    void matchesMoveWithAnEditBeforeItIsSearchedAgain() throws Exception {
        Text text = Text.of("one two one two one");
        Matches found = search("one", text);

        Matches moved = found.moved(text.replace(4, 7, Text.of("three")));
        assertThat(ranges(moved))
                .containsExactly(
                        new Oracle.Range(0, 3), new Oracle.Range(10, 13), new Oracle.Range(18, 21));
        assertThat(moved.isComplete()).isTrue();

        Matches cut = found.moved(text.replace(9, 10, Text.of("x")));
        assertThat(ranges(cut)).containsExactly(new Oracle.Range(0, 3), new Oracle.Range(16, 19));
    }

    @Test
    void anEditBeforeTheFirstOrBehindTheLastMatchTouchesNone() throws Exception {
        Text text = Text.of("one two one");
        Matches found = search("one", text);

        assertThat(starts(found.moved(text.replace(0, 0, Text.of("- "))))).containsExactly(2L, 10L);
        Matches longer = found.moved(text.concat(Text.of(" two")));
        assertThat(starts(longer)).containsExactly(0L, 8L);
        assertThat(longer.isComplete()).isTrue();
    }

    @Test
    void anEmptyMatchStaysBeforeWhatIsInsertedThere() throws Exception {
        Text text = Text.of("a\nb");
        assertThat(starts(search("^", text).moved(text.replace(2, 2, Text.of("xy")))))
                .containsExactly(0L, 2L);
    }

    @Test
    void whatIsWithinAPartIsKnownWithoutSearching() throws Exception {
        Matches all = search("ab", Text.of("ab ab ab ab"));

        assertThat(ranges(all.within(1, 8)))
                .extracting(Oracle.Range::start)
                .containsExactly(3L, 6L);
        assertThat(ranges(all.within(1, 7))).extracting(Oracle.Range::start).containsExactly(3L);
        assertThat(all.within(4, 5).total()).isZero();
    }

    @Test
    void anEmptyMatchAtTheEndOfAPartIsWithinItUnlessALineBeginsThere() throws Exception {
        Text text = Text.of("a\nb\nc");
        Matches starts = search("^", text);
        assertThat(starts(starts.within(0, 0))).containsExactly(0L);
        assertThat(starts(starts.within(2, 2))).containsExactly(2L);
        assertThat(starts(starts.within(0, 4))).containsExactly(0L, 2L);
        Matches ends = search("$", text);
        assertThat(starts(ends.within(0, 3))).containsExactly(1L, 3L);
        assertThat(starts(ends.within(2, 5))).containsExactly(3L, 5L);
        assertThat(starts(search("b", Text.of("ab")).within(0, 0))).isEmpty();
    }

    @Test
    void manyEditsLeaveTheMatchesThatASearchFinds() throws Exception {
        Text text = Text.of("ab\n".repeat(2000));
        Search search = searching("ab");
        Matches found = search.all(text, soFar -> {});
        for (int line = 0; line < 2000; line += 3) {
            text = text.replace(text.lineStart(line), text.lineStart(line), Text.of("ab ab "));
            found = search.again(found, text, soFar -> {});
            assertThat(found.areAll()).isTrue();
        }

        assertThat(ranges(found)).isEqualTo(ranges(search("ab", text)));
    }

    @Test
    void matchesFarApartKeepTheirPlaces() {
        MatchesBuilder builder = new MatchesBuilder(Text.empty());
        long far = 3L << 30;
        for (long start = far; start < 4 * far; start += far) {
            builder.add(start, start + 2);
        }

        assertThat(ranges(builder.soFar(0)))
                .containsExactly(
                        new Oracle.Range(far, far + 2),
                        new Oracle.Range(2 * far, 2 * far + 2),
                        new Oracle.Range(3 * far, 3 * far + 2));
    }
}

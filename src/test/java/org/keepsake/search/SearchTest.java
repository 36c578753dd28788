package org.keepsake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

class SearchTest {
    private static final String[] EXPRESSIONS = {
        "a+",
        "^",
        "$",
        "a*",
        "^.",
        ".$",
        "\\s+",
        "[^a]+",
        "(a|b)+?b",
        "\\bk",
        "(?<=a)b",
        "a(?!b)",
        ".",
        "..",
        "\\x00",
        "\uFFFD+",
        "(?m)^a",
        "\\w+",
        "^$",
        "(.)\\1",
        "\\R",
        "[\\n\\r]",
        "\\z"
    };

    private static Matches search(Query query, Text text) throws Exception {
        return new Search(query.compile(), () -> false).all(text, found -> {});
    }

    private static List<Oracle.Range> ranges(Matches matches) {
        return IntStream.range(0, matches.size())
                .mapToObj(i -> new Oracle.Range(matches.start(i), matches.end(i)))
                .toList();
    }

    private static Query plain(String text) {
        return new Query(text, true, false, false);
    }

    private static Query regex(String text) {
        return new Query(text, true, false, true);
    }

    private static Query randomQuery(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Query(
                            EXPRESSIONS[random.nextInt(EXPRESSIONS.length)],
                            random.nextBoolean(),
                            false,
                            true);
            case 1 -> plain(Awkward.morsel(random) + Awkward.morsel(random));
            default ->
                    new Query(
                            Awkward.morsel(random),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            false);
        };
    }

    @Test
    void findsWhatTheJdkFindsInEachLine() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 6000; round++) {
            Text text = Awkward.text(random);
            Query query = randomQuery(random);
            assertThat(ranges(search(query, text)))
                    .as("%d: %s in %s", round, query, text)
                    .isEqualTo(new Oracle(query).find(text));
        }
    }

    @Test
    void aLongLineIsSearchedLikeAnyOther() throws Exception {
        Random random = new Random(2);
        for (int round = 0; round < 8; round++) {
            Text text = Awkward.longLines(random);
            Query query = randomQuery(random);
            List<Oracle.Range> found = new ArrayList<>();
            new Scan(query.compile(), text, () -> false, 1 + random.nextInt(60_000))
                    .run(
                            0,
                            text.byteLength(),
                            new Scan.Visitor() {
                                @Override
                                public void found(long start, long end, MatchResult groups) {
                                    found.add(new Oracle.Range(start, end));
                                }

                                @Override
                                public void searched(long to) {
                                    assertThat(found).allMatch(range -> range.start() <= to);
                                }
                            });
            assertThat(found)
                    .as("%d: %s in %s", round, query, text)
                    .isEqualTo(new Oracle(query).find(text));
        }
    }

    @Test
    void windowsMeetAtEveryKindOfBreak() throws Exception {
        // Longer than several windows, so that breaks fall on their edges.
        for (String lineBreak : List.of("\n", "\r", "\r\n")) {
            Text text = Text.of(("é".repeat(31) + lineBreak).repeat(40_000) + "end");
            Matches found = search(regex("^é"), text);
            assertThat(found.size()).as(lineBreak).isEqualTo(40_000);
            assertThat(found.start(39_999)).isEqualTo(39_999L * (62 + lineBreak.length()));
            assertThat(search(regex("^$"), text).size()).as(lineBreak).isZero();
        }
    }

    @Test
    void afterEditsOnlyWhatDiffersIsSearchedAndNothingIsMissed() throws Exception {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            Query query = randomQuery(random);
            Search search = new Search(query.compile(), () -> false);
            Text before = Awkward.text(random);
            Matches found = search.all(before, soFar -> {});
            Text after = before;
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                after = Awkward.edited(after, random);
            }
            assertThat(ranges(search.again(found, after, soFar -> {})))
                    .as("%d: %s in %s, then %s", round, query, before, after)
                    .isEqualTo(new Oracle(query).find(after));
        }
    }

    @Test
    void anEditOfABigTextIsSearchedInNoTime() throws Exception {
        Text text = Text.of("some words\n".repeat(300_000));
        AtomicInteger looks = new AtomicInteger();
        Search search = new Search(plain("words").compile(), () -> looks.incrementAndGet() < 0);
        Matches found = search.all(text, soFar -> {});
        looks.set(0);
        Text edited = text.replace(1_100_000, 1_100_000, Text.of("more words"));

        Matches again = search.again(found, edited, soFar -> {});

        assertThat(again.size()).isEqualTo(300_001);
        assertThat(again.start(299_999 + 1)).isEqualTo(edited.byteLength() - 6);
        assertThat(looks.get()).isLessThan(5);
    }

    @Test
    void progressGrowsUntilAllIsSearched() throws Exception {
        Text text = Text.of("word\n".repeat(300_000));
        List<Matches> seen = new ArrayList<>();
        Matches all =
                new Search(plain("word").compile(), () -> false)
                        .all(text, soFar -> seen.add(soFar.get()));

        assertThat(seen).hasSizeGreaterThan(3);
        assertThat(seen).extracting(Matches::searchedTo).isSorted();
        assertThat(seen.getFirst().isComplete()).isFalse();
        assertThat(seen.getFirst().size()).isEqualTo((int) seen.getFirst().searchedTo() / 5);
        assertThat(all.isComplete()).isTrue();
        assertThat(all.size()).isEqualTo(300_000);
    }

    @Test
    void whatIsTooManyToRememberIsCounted() throws Exception {
        Matches found = search(plain("a"), Text.of("a".repeat(Matches.LIMIT + 7)));

        assertThat(found.size()).isEqualTo(Matches.LIMIT);
        assertThat(found.total()).isEqualTo(Matches.LIMIT + 7);
        assertThat(found.areAll()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"(a+)+$, 60000", "(a+)+\\1c, 40", "(a*?)c, 500000", "a*?c, 20000000"})
    void anExpressionThatWouldNotEndIsCancelled(String expression, int length) throws Exception {
        Text text = Text.of("a".repeat(length) + "b");
        AtomicInteger looks = new AtomicInteger();
        Search search = new Search(regex(expression).compile(), () -> looks.incrementAndGet() > 20);

        assertThatThrownBy(() -> search.all(text, soFar -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aRecursionTooDeepIsAFailureOfTheSearch() throws Exception {
        Text text = Text.of("ab".repeat(1_000_000));
        Search search = new Search(regex("(a|b)*c").compile(), () -> false);

        assertThatThrownBy(() -> search.all(text, soFar -> {}))
                .isInstanceOf(TooComplexException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void wordsAreThoseOfAllLanguages() throws Exception {
        Query word = new Query("straße", false, true, false);
        assertThat(search(word, Text.of("Straße, straßen STRAßE-1 Hauptstraße")).size())
                .isEqualTo(2);
    }

    private static List<String> found(Query query, String text) throws Exception {
        Text all = Text.of(text);
        return ranges(search(query, all)).stream()
                .map(range -> all.string(range.start(), range.end()))
                .toList();
    }

    @Test
    void aLineBreakInTheQueryIsAnyLineBreak() throws Exception {
        String text = "alpha\nbeta alpha\r\nbeta alpha\rbeta alpha beta";

        assertThat(found(plain("alpha\nbeta"), text))
                .containsExactly("alpha\nbeta", "alpha\r\nbeta", "alpha\rbeta");
        assertThat(found(regex("a\\nb"), text)).containsExactly("a\nb", "a\r\nb", "a\rb");
        assertThat(found(regex("alpha\\n+be"), "alpha\n\r\n\nbe")).hasSize(1);
    }

    @Test
    void anExpressionOverLinesStillKnowsWhereLinesBeginAndEnd() throws Exception {
        assertThat(found(regex("^b.*$\\n^c$"), "a\nb1\nc\r\nb2\r\nc\r\nbc"))
                .containsExactly("b1\nc", "b2\r\nc");
    }

    @Test
    void aTextOfManyBlocksIsOneText() throws Exception {
        String text = "é line of words 😀\r\n".repeat(60_000);
        Text all = Text.of(text);

        List<Oracle.Range> matches = ranges(search(regex("😀\\né"), all));

        assertThat(matches).hasSize(59_999);
        assertThat(matches)
                .allSatisfy(range ->
                        assertThat(all.string(range.start(), range.end())).isEqualTo("😀\r\né"));
    }

    @Test
    void anEndlessExpressionOverLinesIsStopped() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Search search =
                new Search(regex("(a+)+\\1c\\n").compile(), () -> looks.incrementAndGet() > 3);

        assertThatThrownBy(() -> search.all(Text.of("a".repeat(60) + "\n"), _ -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void unlessCaseMattersEquivalentSpellingsMatch() throws Exception {
        String text = "caf\u00E9 cafe\u0301 cafe";
        Query composed = new Query("caf\u00E9", false, false, false);
        Query decomposed = new Query("cafe\u0301", false, true, false);
        Query expression = new Query("f\u00E9+(?= )", false, false, true);

        assertThat(found(composed, text)).containsExactly("caf\u00E9", "cafe\u0301");
        assertThat(found(decomposed, text)).containsExactly("caf\u00E9", "cafe\u0301");
        assertThat(found(expression, text)).containsExactly("f\u00E9", "fe\u0301");
        assertThat(found(plain("caf\u00E9"), text)).containsExactly("caf\u00E9");
    }

    @Test
    void marksInAnyEquivalentOrderMatch() throws Exception {
        String below = "\u0323";
        String above = "\u0307";
        Query query = new Query("\u1E69", false, false, false);

        assertThat(found(query, "s" + below + above + " s" + above + below + " \u1E61" + below))
                .hasSize(3);
        assertThat(found(query, "s" + above)).isEmpty();
    }
}

package org.keepsake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketPairTest {

    /** Pairs of the whole text, found with a stack for each kind of bracket. */
    private static Map<Integer, BracketPair> allPairs(byte[] bytes) {
        Map<Integer, BracketPair> pairs = new HashMap<>();
        for (String kind : new String[] {"()", "[]", "{}"}) {
            Deque<Integer> open = new ArrayDeque<>();
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == kind.charAt(0)) {
                    open.push(at);
                } else if (bytes[at] == kind.charAt(1) && !open.isEmpty()) {
                    BracketPair pair = new BracketPair(open.pop(), at);
                    pairs.put((int) pair.open(), pair);
                    pairs.put(at, pair);
                }
            }
        }
        return pairs;
    }

    private static Optional<BracketPair> naive(byte[] bytes, int caret) {
        boolean before = caret > 0 && "()[]{}".indexOf(bytes[caret - 1]) >= 0;
        return Optional.ofNullable(allPairs(bytes).get(before ? caret - 1 : caret));
    }

    private static byte[] random(Random random, int length, int others) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < length) {
            bytes.write("()()()[]{}".charAt(random.nextInt(10)));
            bytes.writeBytes(Ropes.awkward(random, random.nextInt(others)));
        }
        return bytes.toByteArray();
    }

    @Test
    void everyPlaceOfRandomTextsHasThePairOfANaiveSearch() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random(random, random.nextInt(60), 4);
            Text text = Ropes.shattered(bytes, random);
            for (int caret = 0; caret <= bytes.length; caret++) {
                assertThat(BracketPair.at(text, caret))
                        .as("seed %d, caret %d", seed, caret)
                        .isEqualTo(naive(bytes, caret));
            }
        }
    }

    @Test
    void pairsAreFoundOverManySteps() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random(random, BracketPair.REACH - 1000, 300);
            Text text = Ropes.shattered(bytes, random);
            allPairs(bytes)
                    .forEach((at, pair) -> assertThat(BracketPair.at(text, at + 1)).contains(pair));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aPartnerIsFoundUpToTheReach(int tooFar, boolean found) {
        int far = BracketPair.REACH + tooFar;
        Text text = Text.of("x{" + "a".repeat(far - 1) + "}x");

        assertThat(BracketPair.at(text, 1).isPresent()).isEqualTo(found);
        assertThat(BracketPair.at(text, far + 2).isPresent()).isEqualTo(found);
    }

    @Test
    void aPairIsFoundAtTheEndOfGigabytesToo() {
        Text text = Text.of("x".repeat(1 << 20));
        while (text.byteLength() < 1L << 31) {
            text = text.concat(text);
        }
        long open = text.byteLength();

        assertThat(BracketPair.at(text.concat(Text.of("(a)")), open))
                .contains(new BracketPair(open, open + 2));
    }

    @ParameterizedTest
    @CsvSource({
        "'(|)', 0, 1",
        "'()|()', 0, 1",
        "'|(())', 0, 3",
        "'((|))', 1, 2",
        "'[(|])', 1, 3",
        "'é{|}', 2, 3",
    })
    void theBracketBeforeTheCaretWins(String marked, int open, int close) {
        int caret = Text.of(marked.substring(0, marked.indexOf('|'))).toBytes().length;
        Text text = Text.of(marked.replace("|", ""));

        assertThat(BracketPair.at(text, caret)).contains(new BracketPair(open, close));
    }

    @Test
    void aBracketThatIsCodeHasAPartnerThatIsCode() {
        Text text = Text.of("[ '][' ]");

        assertThat(BracketPair.at(text, 1, offset -> offset < 2 || offset > 5))
                .contains(new BracketPair(0, 7));
        assertThat(BracketPair.at(text, 8, offset -> offset < 2 || offset > 5))
                .contains(new BracketPair(0, 7));
        assertThat(BracketPair.at(text, 4, offset -> offset < 2 || offset > 5))
                .contains(new BracketPair(0, 3));
    }

    @ParameterizedTest
    @CsvSource({"'|'", "'(|'", "'|)'", "'(a|b)'", "')|('", "')|()'", "'(|(a)'", "'(|]'"})
    void withoutABracketOrItsPartnerThereIsNoPair(String marked) {
        Text text = Text.of(marked.replace("|", ""));

        assertThat(BracketPair.at(text, marked.indexOf('|'))).isEmpty();
    }
}

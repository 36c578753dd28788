package org.keepsake.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

class PagesTest {
    /** Every character takes a cell, but for those that take two. */
    private static PrintArea area(int columns, int lines) {
        return new PrintArea(columns, lines, 4, character -> character < 0x1100 ? 1 : 2);
    }

    private static Pages pages(Text text, PrintArea area) {
        return Pages.of(text, area, done -> {}, () -> false);
    }

    /** A line of cells as it is seen. */
    private static String seen(PrintedLine line) {
        StringBuilder seen = new StringBuilder();
        for (PrintedLine.Run run : line.runs()) {
            seen.repeat(' ', (int) run.x() - seen.length()).append(run.characters());
        }
        return seen.toString();
    }

    private static PrintedLine line(int line, boolean first, String characters) {
        return new PrintedLine(line, first, List.of(new PrintedLine.Run(0, characters)));
    }

    private static List<String> printed(String text, int columns) {
        return pages(Text.of(text), area(columns, 1000)).lines(0).stream()
                .map(PagesTest::seen)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "one two three>one two |three",
                "onetwothreefour>onetwothre|efour",
                "one two th ree>one two th|ree",
                "    onetwothree>    onetwo|    three",
                "  one two three>  one two |  three",
                "\tone two three>    one |    two |    three",
                "        one two>        on|    e two",
                "one·two·th>one·two·th",
                "日本語日本語>日本語日本|語",
            })
    void aLineThatIsTooLongGoesOnBelow(String text, String lines) {
        assertThat(printed(text, 10)).containsExactly(lines.split("\\|"));
    }

    @Test
    void aTabGoesToTheNextStopAndControlCharactersAreSeen() {
        assertThat(printed("a\tb\u0001", 20)).containsExactly("a   b␁");
    }

    @Test
    void linesBreakWhereTheLettersOfTheFontEnd() {
        PrintArea area = new PrintArea(10, 10, 3, character -> character == 'i' ? 0.5 : 2);

        assertThat(pages(Text.of("iiii iiii iiii iiii mmmm i\tm"), area).lines(0))
                .extracting(PrintedLine::runs)
                .containsExactly(
                        List.of(new PrintedLine.Run(0, "iiii iiii iiii")),
                        List.of(new PrintedLine.Run(0, "iiii ")),
                        List.of(new PrintedLine.Run(0, "mmmm ")),
                        List.of(new PrintedLine.Run(0, "i"), new PrintedLine.Run(6, "m")));
    }

    @Test
    void aSpaceAtTheEdgeMakesNoEmptyLine() {
        assertThat(printed("0123456789 \nx", 10)).containsExactly("0123456789", "x");
    }

    @Test
    void anEmptyTextIsOnePage() {
        Pages pages = pages(Text.empty(), area(10, 3));

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.lines(0)).containsExactly(new PrintedLine(0, true, List.of()));
    }

    @Test
    void onlyTheBeginningOfALineIsFirst() {
        Pages pages = pages(Text.of("a\n0123456789abc\nd"), area(10, 2));

        assertThat(pages.count()).isEqualTo(2);
        assertThat(pages.lines(0)).containsExactly(line(0, true, "a"), line(1, true, "0123456789"));
        assertThat(pages.lines(1)).containsExactly(line(1, false, "abc"), line(2, true, "d"));
    }

    @Test
    void aPageThatBeginsWithinALineGoesOnBelowItsIndentationAsWell() {
        Pages pages = pages(Text.of("  one two three"), area(10, 1));

        assertThat(pages.lines(1))
                .containsExactly(
                        new PrintedLine(0, false, List.of(new PrintedLine.Run(2, "three"))));
    }

    @Test
    void theFirstPageIsKnownBeforeTheOthers() {
        Text text = Text.of("line\n".repeat(100));
        PrintArea area = area(10, 7);

        assertThat(Pages.first(text, area).lines(0)).isEqualTo(pages(text, area).lines(0));
    }

    /** Read page by page, also from the middle of a line of many rows, it is the whole text. */
    @Test
    void nothingIsLostOrPrintedTwice() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                all.append(random.nextInt(8) == 0 ? "\n" : "wörd日".substring(random.nextInt(4)));
                all.append(seed % 2 == 0 ? "x".repeat(random.nextInt(60)) : "");
            }
            if (seed % 4 == 0) {
                all.append("é".repeat(9_000));
            }
            Pages pages = pages(Text.of(all), area(17, 5));
            List<PrintedLine> lines = new ArrayList<>();
            IntStream.range(0, pages.count()).forEach(page -> lines.addAll(pages.lines(page)));
            StringBuilder read = new StringBuilder();
            for (PrintedLine line : lines) {
                read.append(line.first() && line.line() > 0 ? "\n" : "").append(seen(line));
            }
            assertThat(read.toString()).isEqualTo(all.toString());
        }
    }

    @Test
    void findingPagesTellsHowFarItIsAndCanBeCancelled() {
        Text text = Text.of("line\n".repeat(1000));
        PrintArea area = area(10, 10);
        List<Long> told = new ArrayList<>();

        Pages.of(text, area, told::add, () -> false);

        assertThat(told).hasSize(101).isSorted().contains(50L, 4_950L);
        assertThatThrownBy(() -> Pages.of(text, area, done -> {}, () -> told.size() > 100))
                .isInstanceOf(CancellationException.class);
    }
}

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

    private static Pages pages(Text text, PageGrid grid) {
        return Pages.of(text, grid, done -> {}, () -> false);
    }

    private static List<String> printed(String text, int columns) {
        return pages(Text.of(text), new PageGrid(columns, 1000, 4)).lines(0).stream()
                .map(PrintedLine::characters)
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
    void aSpaceAtTheEdgeMakesNoEmptyLine() {
        assertThat(printed("0123456789 \nx", 10)).containsExactly("0123456789", "x");
    }

    @Test
    void anEmptyTextIsOnePage() {
        Pages pages = pages(Text.empty(), new PageGrid(10, 3, 4));

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.lines(0)).containsExactly(new PrintedLine(0, true, ""));
    }

    @Test
    void onlyTheBeginningOfALineIsFirst() {
        Pages pages = pages(Text.of("a\n0123456789abc\nd"), new PageGrid(10, 2, 4));

        assertThat(pages.count()).isEqualTo(2);
        assertThat(pages.lines(0))
                .containsExactly(
                        new PrintedLine(0, true, "a"), new PrintedLine(1, true, "0123456789"));
        assertThat(pages.lines(1))
                .containsExactly(new PrintedLine(1, false, "abc"), new PrintedLine(2, true, "d"));
    }

    @Test
    void aPageThatBeginsWithinALineGoesOnBelowItsIndentationAsWell() {
        Pages pages = pages(Text.of("  one two three"), new PageGrid(10, 1, 4));

        assertThat(pages.lines(1)).containsExactly(new PrintedLine(0, false, "  three"));
    }

    @Test
    void theFirstPageIsKnownBeforeTheOthers() {
        Text text = Text.of("line\n".repeat(100));
        PageGrid grid = new PageGrid(10, 7, 4);

        assertThat(Pages.first(text, grid).lines(0)).isEqualTo(pages(text, grid).lines(0));
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
            Pages pages = pages(Text.of(all), new PageGrid(17, 5, 4));
            List<PrintedLine> lines = new ArrayList<>();
            IntStream.range(0, pages.count()).forEach(page -> lines.addAll(pages.lines(page)));
            StringBuilder read = new StringBuilder();
            for (PrintedLine line : lines) {
                read.append(line.first() && line.line() > 0 ? "\n" : "").append(line.characters());
            }
            assertThat(read.toString()).isEqualTo(all.toString());
        }
    }

    @Test
    void findingPagesTellsHowFarItIsAndCanBeCancelled() {
        Text text = Text.of("line\n".repeat(1000));
        PageGrid grid = new PageGrid(10, 10, 4);
        List<Long> told = new ArrayList<>();

        Pages.of(text, grid, told::add, () -> false);

        assertThat(told).hasSize(101).isSorted().contains(50L, 4_950L);
        assertThatThrownBy(() -> Pages.of(text, grid, done -> {}, () -> told.size() > 100))
                .isInstanceOf(CancellationException.class);
    }
}

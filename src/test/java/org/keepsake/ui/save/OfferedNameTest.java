package org.keepsake.ui.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepsake.text.Text;

/** What a text without a file is called. */
class OfferedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Dear Ms Miller, Dear Ms Miller",
        "# A letter to the landlord, A letter to the landlord",
        "- milk, milk",
        "> quoted, quoted",
        "#include <stdio.h>, #include stdio.h",
        "-5 degrees, -5 degrees",
        "...and so on., and so on",
        "one two three four five six seven, one two three four five six"
    })
    void itIsCalledByItsFirstWords(String line, String name) {
        assertThat(OfferedName.firstWords(Text.of("\n  \n" + line + "\nmore"))).hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Dear diary, Dear diary",
        "# Dear diary., Dear diary",
        "one two three four five six, one two three four five six",
        "one two three four five six seven, one two three four five six…",
        "A chapter that\\nnobody has read, A chapter that…",
        "Dear diary\\n\\n---\\n, Dear diary"
    })
    void whoReadsItSeesWhetherWordsFollow(String text, String beginning) {
        assertThat(OfferedName.beginning(Text.of(text.replace("\\n", "\n")))).hasValue(beginning);
    }

    @Test
    void ofALongTextWordsFollowForCertain() {
        assertThat(OfferedName.beginning(Text.of("Dear diary" + "\n".repeat(2000) + "today")))
                .hasValue("Dear diary…");
    }

    @Test
    void withoutALetterItHasNoWords() {
        assertThat(OfferedName.firstWords(Text.of("---\n***\n"))).isEmpty();
    }
}

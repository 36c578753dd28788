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

    @Test
    void withoutALetterItHasNoWords() {
        assertThat(OfferedName.firstWords(Text.of("---\n***\n"))).isEmpty();
    }
}

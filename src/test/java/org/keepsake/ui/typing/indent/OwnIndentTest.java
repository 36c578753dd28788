package org.keepsake.ui.typing.indent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keepsake.profile.Settings;
import org.keepsake.text.Text;

/** Which indentation a text is taken to use. */
class OwnIndentTest {
    private static final OwnIndent UNKNOWN = new OwnIndent(Optional.empty(), Optional.empty());

    private static OwnIndent of(String text) {
        return OwnIndent.of(Text.of(text));
    }

    private static OwnIndent spaces(int width) {
        return new OwnIndent(Optional.of(true), Optional.of(width));
    }

    @Test
    void spacesAreAsWideAsMostSteps() {
        assertThat(of("a:\n    b:\n        c\n\n    d(e,\n      f)\n    g:\n        h\n"))
                .isEqualTo(spaces(4));
        assertThat(of("a:\n  b:\n    c\n  d:\n    e\n")).isEqualTo(spaces(2));
        assertThat(of("a\n        b\nc\n        d\n")).isEqualTo(spaces(8));
    }

    @Test
    void tabsAreTabs() {
        assertThat(of("a {\n\tb\n\t\tc\n    d\n}\n"))
                .isEqualTo(new OwnIndent(Optional.of(false), Optional.empty()));
    }

    @Test
    void theStarsOfACommentAreNotIndented() {
        assertThat(of("/*\n * a\n * b\n */\nc {\n\td\n}\n"))
                .isEqualTo(new OwnIndent(Optional.of(false), Optional.empty()));
    }

    @Test
    void otherWidthsAreUpToTheSettings() {
        assertThat(of("a\n   b\n")).isEqualTo(new OwnIndent(Optional.of(true), Optional.empty()));
    }

    @Test
    void whatIsNotIndentedOrIndecisiveIsUpToTheSettings() {
        assertThat(of("")).isEqualTo(UNKNOWN);
        assertThat(of("a\n\n \n    \nb")).isEqualTo(UNKNOWN);
        assertThat(of("a\n\tb\n    c\n")).isEqualTo(UNKNOWN);
        assertThat(UNKNOWN.over(Settings.DEFAULTS)).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void onlyTheBeginningIsLookedAt() {
        assertThat(of("a\n".repeat(300) + "    b\n")).isEqualTo(UNKNOWN);
        assertThat(of(" ".repeat(10_000) + "a")).isEqualTo(UNKNOWN);
    }
}

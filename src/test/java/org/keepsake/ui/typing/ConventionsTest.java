package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.caret.Transaction;

/** Typing and saving beside an {@code .editorconfig}. */
class ConventionsTest extends WindowFixture {

    @Test
    void theTabKeyTypesWhatIsAskedFor() throws IOException {
        file(".editorconfig", "root = true\n[*.py]\nindent_style = space\nindent_size = 3\n");
        open(file("a.py", "one"));

        Fx.await("spaces", () -> indented().equals("   one"));
    }

    @Test
    void withoutThemTheTabKeyTypesWhatTheFileIsIndentedWith() throws IOException {
        file(".editorconfig", "root = true\n");
        open(file("a.py", "one:\n    two\n"));
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.END);
        robots.press(KeyCode.TAB);
        robots.type("x");

        assertThat(text()).isEqualTo("one:\n    two x\n");

        open(file("b.c", "one {\n\ttwo\n}"));
        robots.press(KeyCode.TAB);

        assertThat(text()).isEqualTo("\tone {\n\ttwo\n}");
    }

    private String indented() {
        view.menuItem("menu-indent").fire();
        String now = view.text();
        view.menuItem("menu-unindent").fire();
        return now;
    }

    @Test
    void aSaveEndsTheLastLineAndTakesSpacesAway() throws IOException {
        file(
                ".editorconfig",
                """
                root = true
                [*]
                indent_style = space
                indent_size = 3
                insert_final_newline = true
                trim_trailing_whitespace = true
                """);
        Path notes = file("notes.txt", "one  \r\ntwo");
        open(notes);
        Fx.await("the conventions", () -> indented().startsWith("   one"));
        robots.press(KeyCode.DOWN);
        robots.type("x");

        assertThat(saved(notes)).isEqualTo("one\r\nxtwo\r\n");
        robots.type("y");
        assertThat(saved(notes)).isEqualTo("one\r\nxytwo\r\n");
    }

    @Test
    void withoutThemALastLineStaysOpen() throws IOException {
        file(".editorconfig", "root = true\n");
        Path notes = file("notes.txt", "one");
        open(notes);
        robots.type("x");

        assertThat(saved(notes)).isEqualTo("xone");
    }

    @Test
    void whatAnotherProgramChangesHoldsWhenTheWindowIsBack() throws IOException {
        file(".editorconfig", "root = true\n[*]\nindent_style = space\nindent_size = 3\n");
        open(file("notes.txt", "one"));
        Fx.await("three columns", () -> indented().equals("   one"));
        Fx.run(() -> setFocused(false));
        file(".editorconfig", "root = true\n[*]\nindent_style = space\nindent_size = 2\n");
        Fx.run(() -> setFocused(true));

        Fx.await("two columns", () -> indented().equals("  one"));
    }

    @Test
    void whatIsSavedHereHoldsInTheOtherTabs() throws IOException {
        Path asked = file(".editorconfig", "root = true\n[*]\nindent_style = space\n");
        open(asked, file("notes.txt", "one"));
        bringToFront(0);
        robots.shortcut(KeyCode.END);
        String lines = "indent_size = 3\nnonsense\n";
        Fx.run(() -> view.area().insert(lines, Transaction.Kind.WHOLE));
        saved(asked);
        Fx.await("the notice", () -> view.notice().contains("Line 5 of " + asked));
        bringToFront(1);
        Fx.await("three columns", () -> indented().equals("   one"));

        bringToFront(0);
        robots.shortcut(KeyCode.Z);
        saved(asked);
        Fx.await("no notice", () -> view.notice().isEmpty());
    }

    @Test
    void aLineThatIsNoGoodIsNamedAndTheOthersHold() throws IOException {
        Path asked =
                file(
                        ".editorconfig",
                        """
                        root = true
                        [*]
                        indent_style = spaces
                        indent_size = 3
                        this is nothing
                        """);
        open(file("notes.txt", "one"));

        Fx.await("the notice", () -> view.notice().contains("Line 3 of " + asked));
        Fx.run(() -> settings.set(settings.get().with(Settings.INSERT_SPACES, true)));
        Fx.await("three columns", () -> indented().equals("   one"));
    }
}

package org.keepsake.ui.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.Composing;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** Undo of what an input method has composed in place of a selection. */
class ComposingTest extends WindowFixture {

    private final Caret first = Caret.selecting(0, 3);
    private final Caret second = Caret.selecting(8, 11);

    @BeforeEach
    void openWords() throws IOException {
        open(file("notes.txt", "one two one"));
    }

    private void select(Carets carets) {
        Fx.run(() -> view.area().go(carets));
    }

    private void compose(String composed, String committed) {
        Composing.send(view.area(), composed, committed, composed.length());
    }

    private Carets carets() {
        return Fx.supply(() -> view.area().carets());
    }

    @Test
    void whatReplacesASelectionIsUndoneAndRedoneWithIt() {
        select(Carets.of(first));
        compose("\u314e", "");
        compose("\ud558", "");
        compose("", "\ud558");
        assertThat(text()).isEqualTo("\ud558 two one");
        robots.shortcut(KeyCode.Z);

        assertThat(text()).isEqualTo("one two one");
        assertThat(carets()).isEqualTo(Carets.of(first));
        assertThat(Fx.supply(view::isMarkedAsModified)).isFalse();
        robots.shortcut(KeyCode.Z, KeyCode.SHIFT);
        assertThat(text()).isEqualTo("\ud558 two one");
    }

    @Test
    void atSeveralCaretsItIsOneStepAsWell() {
        Carets both = Carets.of(List.of(first, second), second);
        select(both);
        compose("x", "");
        compose("", "y");
        assertThat(text()).isEqualTo("y two y");
        robots.shortcut(KeyCode.Z);

        assertThat(text()).isEqualTo("one two one");
        assertThat(carets()).isEqualTo(both);
    }

    @Test
    void whatIsComposedNextIsAStepOfItsOwn() {
        select(Carets.of(first));
        compose("x", "");
        compose("", "x");
        compose("y", "");
        compose("", "y");
        robots.shortcut(KeyCode.Z);

        assertThat(text()).isEqualTo("x two one");
    }

    @Test
    void composingThatIsGivenUpLeavesTheDeletionToUndo() {
        select(Carets.of(first));
        compose("x", "");
        compose("", "");
        assertThat(text()).isEqualTo(" two one");
        robots.shortcut(KeyCode.Z);

        assertThat(text()).isEqualTo("one two one");
    }
}

package org.keepsake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;

/** What an input method composes and commits. */
class InputMethodTest extends ViewTest {

    private void send(String composed, String committed) {
        send(composed, committed, composed.length());
    }

    private void send(String composed, String committed, int caret) {
        Composing.send(view(), composed, committed, caret);
        awaitLayout();
    }

    private List<String> shown() {
        return Fx.supply(() ->
                view().lookupAll(".row-letters").stream()
                        .map(node -> ((Text) node).getText())
                        .toList());
    }

    private long underlines() {
        return Fx.supply(() -> (long) view().lookupAll(".composed-text").size());
    }

    @Test
    void whatIsComposedIsShownInItsPlaceAndIsNotInTheText() {
        open("ab");
        put(Caret.at(1));
        send("\u314e", "");
        send("\ud558", "");

        assertThat(shown()).containsExactly("a\ud558b");
        assertThat(underlines()).isEqualTo(1);
        assertThat(text()).isEqualTo("ab");
    }

    @Test
    void whatIsCommittedIsInTheTextAndTheCaretBehindIt() {
        open("ab");
        put(Caret.at(1));
        send("\ud558", "");
        send("", "\ud558\ub098");

        assertThat(text()).isEqualTo("a\ud558\ub098b");
        assertThat(shown()).containsExactly("a\ud558\ub098b");
        assertThat(underlines()).isZero();
        assertThat(caret()).isEqualTo(Caret.at(7));
    }

    @Test
    void whatIsCommittedAsItWasComposedIsNoLongerUnderlined() {
        open("ab");
        put(Caret.at(1));
        send("\ud558", "");
        send("", "\ud558");

        assertThat(shown()).containsExactly("a\ud558b");
        assertThat(underlines()).isZero();
    }

    @Test
    void theCaretIsWhereTheInputMethodHasItInWhatIsComposed() {
        open("ab");
        put(Caret.at(1));
        send("xyz", "");
        double end = drawnCaret();
        send("xyz", "", 1);
        double inside = drawnCaret();
        send("xyz", "", 0);

        assertThat(inside).isLessThan(end);
        assertThat(drawnCaret()).isLessThan(inside);
    }

    @Test
    void theCandidatesStayWhereComposingBegan() {
        open("ab");
        put(Caret.at(1));
        double before = candidates().getX();
        send("xyz", "");

        assertThat(candidates().getX()).isEqualTo(before, within(1));
    }

    @Test
    void composingReplacesWhatIsSelected() {
        open("abc");
        put(Caret.selecting(1, 2));
        send("x", "");

        assertThat(text()).isEqualTo("ac");
        assertThat(shown()).containsExactly("axc");
    }

    @Test
    void severalCaretsGetWhatIsCommittedAndTheMainOneShowsWhatIsComposed() {
        open("abc\nabc");
        Caret first = Caret.selecting(1, 2);
        Caret second = Caret.selecting(5, 6);
        Fx.run(() -> view().go(Carets.of(List.of(first, second), second)));
        send("x", "");
        assertThat(shown()).containsExactlyInAnyOrder("ac", "axc");
        send("", "y");

        assertThat(text()).isEqualTo("ayc\nayc");
        assertThat(carets().all()).containsExactly(Caret.at(2), Caret.at(6));
    }

    @Test
    void theCandidatesAreShownBelowTheCaret() {
        open("abc\nabc");
        put(Caret.at(6));
        awaitLayout();
        var below = candidates();
        var caret = place(1, 2);

        assertThat(below.getX()).isEqualTo(caret.getX(), within(2));
        assertThat(below.getY()).isBetween(caret.getY(), caret.getY() + 20);
    }

    private Point2D candidates() {
        return Objects.requireNonNull(
                Fx.supply(() -> view().getInputMethodRequests().getTextLocation(0)));
    }

    private double drawnCaret() {
        return Fx.supply(() -> Objects.requireNonNull(view().lookup(".caret")).getLayoutX());
    }

    private static org.assertj.core.data.Offset<Double> within(double pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }
}

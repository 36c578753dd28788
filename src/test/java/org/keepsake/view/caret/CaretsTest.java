package org.keepsake.view.caret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Edit;
import org.keepsake.text.Text;
import org.keepsake.view.caret.Transaction.Kind;

class CaretsTest {

    private static Carets of(Caret... carets) {
        return Carets.of(List.of(carets), carets[carets.length - 1]);
    }

    @Test
    void caretsThatMeetBecomeOne() {
        assertThat(of(Caret.at(3), Caret.at(3)).all()).containsExactly(Caret.at(3));
        assertThat(of(Caret.selecting(0, 4), Caret.selecting(2, 6)).all())
                .containsExactly(Caret.selecting(0, 6));
        assertThat(of(Caret.selecting(6, 2), Caret.selecting(4, 0)).all())
                .containsExactly(Caret.selecting(6, 0));
        assertThat(of(Caret.selecting(0, 4), Caret.at(4)).all())
                .containsExactly(Caret.selecting(0, 4));
    }

    @Test
    void selectionsThatOnlyTouchStayTwo() {
        assertThat(of(Caret.selecting(0, 4), Caret.selecting(4, 6)).all()).hasSize(2);
    }

    @Test
    void theyAreInTheOrderOfTheTextAndTheMainOneIsTheLatest() {
        Carets carets = of(Caret.at(9), Caret.at(1), Caret.at(5));

        assertThat(carets.all()).containsExactly(Caret.at(1), Caret.at(5), Caret.at(9));
        assertThat(carets.main()).isEqualTo(Caret.at(5));
        assertThat(carets.single()).isEqualTo(Carets.of(Caret.at(5)));
    }

    @Test
    void aSecondClickTakesACaretAwayButNeverTheLast() {
        Carets two = Carets.of(Caret.at(1)).toggled(Caret.at(5));

        assertThat(two.all()).hasSize(2);
        assertThat(two.toggled(Caret.at(1)).all()).containsExactly(Caret.at(5));
        assertThat(Carets.of(Caret.at(1)).toggled(Caret.at(1)).all()).containsExactly(Caret.at(1));
    }

    @Test
    void anEditOfSomebodyElseMovesThemAlong() {
        Text before = Text.of("one two three");
        Text now = before.replace(4, 7, Text.of("2"));
        Edit edit = Edit.between(before, now);

        assertThat(Carets.after(3, before, now, edit)).isEqualTo(3);
        assertThat(Carets.after(13, before, now, edit)).isEqualTo(11);
        assertThat(Carets.after(6, before, now, edit)).isBetween(4L, 6L);
    }

    @Test
    void aTextThatIsReadAnewKeepsLineAndColumn() {
        Text before = Text.of("a\nbcd\ne");
        Text now = Text.of("A\r\nBCD\r\nE");

        assertThat(Carets.of(Caret.at(4)).after(before, now, new Edit(0, 7, 9)).main())
                .isEqualTo(Caret.at(5));
    }

    private static Transaction typing(String text, Carets carets, String typed) {
        List<Splice> splices =
                carets.all().stream()
                        .map(caret -> new Splice(caret.start(), caret.end(), Text.of(typed)))
                        .toList();
        return Transaction.of(Text.of(text), splices, carets, Kind.TYPING);
    }

    @Test
    void typingHappensAtEachCaretAndTheyStandBehindIt() {
        Transaction edit = typing("abc", of(Caret.at(0), Caret.selecting(1, 2), Caret.at(3)), "xy");

        assertThat(edit.after().toString()).isEqualTo("xyaxycxy");
        assertThat(edit.caretsAfter().all()).containsExactly(Caret.at(2), Caret.at(5), Caret.at(8));
        assertThat(edit.caretsAfter().main()).isEqualTo(Caret.at(8));
    }

    @Test
    void whatTwoCaretsWouldDeleteTwiceIsDeletedOnce() {
        Carets carets = of(Caret.at(2), Caret.at(3));
        Transaction edit =
                Transaction.of(
                        Text.of("abcd"),
                        List.of(new Splice(0, 2, Text.empty()), new Splice(0, 3, Text.empty())),
                        carets,
                        Kind.DELETING);

        assertThat(edit.after().toString()).isEqualTo("d");
        assertThat(edit.caretsAfter()).isEqualTo(Carets.of(Caret.at(0)));
    }

    @Test
    void nothingReplacedIsNothing() {
        assertThat(typing("abc", Carets.of(Caret.at(1)), "").isNothing()).isTrue();
        assertThat(typing("abc", Carets.of(Caret.selecting(1, 2)), "").isNothing()).isFalse();
    }

    @Test
    void thoseOfARowAreFoundAmongMany() {
        List<Caret> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            long at = 10L * i;
            all.add(i % 2 == 0 ? Caret.at(at) : Caret.selecting(at + 5, at));
        }
        Carets carets = new Carets(all, 0);

        for (int from = 0; from < 1010; from++) {
            for (int length : new int[] {0, 4, 25}) {
                long start = from;
                long end = start + length;
                assertThat(carets.touching(start, end))
                        .isEqualTo(
                                all.stream()
                                        .filter(each -> each.end() >= start && each.start() <= end)
                                        .toList());
            }
        }
    }
}

package org.keepsake.view.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.keepsake.text.Text;

/** Marks beside a scroll bar, and where in a text they are. */
class ScrollMarksTest {
    private static BitSet slots(int... set) {
        BitSet slots = new BitSet();
        for (int slot : set) {
            slots.set(slot);
        }
        return slots;
    }

    private static ScrollMarks marks(BitSet slots) {
        return ScrollMarks.NONE.with("kind", ScrollMarks.Side.LEFT, slots);
    }

    @Test
    void aRowOfPixelsHasAtMostOneMark() {
        BitSet all = new BitSet();
        all.set(0, ScrollMarks.SLOTS);

        assertThat(marks(all).on(400))
                .containsExactly(new ScrollMarks.Run("kind", ScrollMarks.Side.LEFT, 0, 400));
    }

    @Test
    void aMarkIsAtItsPartOfTheHeight() {
        assertThat(marks(slots(ScrollMarks.SLOTS / 2)).on(400))
                .containsExactly(new ScrollMarks.Run("kind", ScrollMarks.Side.LEFT, 200, 201));
    }

    @Test
    void marksDoNotChangeWithTheSetTheyWereMadeOf() {
        BitSet slots = slots(1);
        ScrollMarks marks = marks(slots);
        slots.clear();

        assertThat(marks.on(100)).hasSize(1);
    }

    @Test
    void ofFewRowsEachHasTheSlotWhereItBegins() {
        ScrollPlaces places = new ScrollPlaces(Text.of("a\nb\nc\nd"), false);

        assertThat(places.slot(0)).isZero();
        assertThat(places.slot(2)).isEqualTo(ScrollMarks.SLOTS / 4);
        assertThat(places.slot(4)).isEqualTo(ScrollMarks.SLOTS / 2);
        assertThat(places.slot(7)).isEqualTo(3 * ScrollMarks.SLOTS / 4);
    }

    @Test
    void ofManyRowsEachIsInTheSlotOfItsPart() {
        Text text = Text.of("x\n".repeat(100_000));
        ScrollPlaces places = new ScrollPlaces(text, false);

        for (int line = 0; line < 100_000; line += 999) {
            assertThat(places.slot(text.lineStart(line)))
                    .isEqualTo((int) ((long) line * ScrollMarks.SLOTS / 100_001));
        }
    }

    @Test
    void whenLinesAreWrappedBytesCount() {
        ScrollPlaces places = new ScrollPlaces(Text.of("x".repeat(1000) + "\n\n\n"), true);

        assertThat(places.slot(502)).isEqualTo(ScrollMarks.SLOTS / 2);
    }
}

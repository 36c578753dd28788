package org.keepsake.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Session;
import org.keepsake.profile.WindowPlace;

/** Where the window is after a restart. */
class WindowPlacementTest extends SessionFixture {

    @Test
    void theWindowComesBackWhereItStood() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();

        assertThat(Fx.supply(() -> List.of(stage.getX(), stage.getY())))
                .containsExactly(30.0, 40.0);
        assertThat(Fx.supply(() -> List.of(stage.getWidth(), stage.getHeight())))
                .containsExactly(700.0, 500.0);
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aFurtherWindowDoesNotCoverTheOneBefore() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, true);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        openAfresh();

        assertThat(Fx.supply(this::bounds)).isEqualTo(new Rectangle2D(62, 72, 700, 500));
    }

    @Test
    void aWindowThatIsRestoredToTheSizeOfTheScreenGetsItsOwnBack() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();
        Fx.run(() -> stage.setMaximized(true));
        Fx.await("the maximized size", () -> stage.isMaximized() && stage.getWidth() > 700);

        Fx.run(() -> {
            Rectangle2D full = bounds();
            stage.setMaximized(false);
            // As the toolkit on GTK does.
            put(full.getMinX(), full.getMinY(), full.getWidth(), full.getHeight());
        });

        Fx.await("its bounds", () -> bounds().equals(new Rectangle2D(30, 40, 700, 500)));
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aWindowThatTheToolkitMovedAsItCameBackIsPutWhereItStood() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();

        Fx.run(() -> put(29, 20, 700, 500));

        assertThat(Fx.supply(this::bounds)).isNotEqualTo(new Rectangle2D(30, 40, 700, 500));
        Fx.await("its place", () -> bounds().equals(new Rectangle2D(30, 40, 700, 500)));
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aTitleBarAboveTheScreenComesDownToItsEdge() {
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new WindowPlace(30, -20, 700, 500, false)));
        open();

        assertThat(Fx.supply(stage::getY)).isZero();
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private void put(double x, double y, double width, double height) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    @Test
    void aWindowThatWasNotMovedIsRemembered() {
        open();

        assertThat(quit().window()).map(WindowPlace::width).contains(Fx.supply(stage::getWidth));
    }

    @Test
    void aWindowThatWouldBeOnNoScreenIsPutWhereItCanBeSeen() {
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new WindowPlace(5000, 40, 700, 500, false)));
        open();

        assertThat(Fx.supply(stage::getX)).isLessThan(1000);
    }

    @Test
    void aWindowThatIsTooLargeByNowIsFittedToTheScreen() {
        Rectangle2D screen = Fx.supply(() -> Screen.getPrimary().getVisualBounds());
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new WindowPlace(
                                        50,
                                        60,
                                        screen.getWidth() * 2,
                                        screen.getHeight() * 2,
                                        false)));
        open();

        assertThat(Fx.supply(() -> List.of(stage.getX(), stage.getY())))
                .containsExactly(screen.getMinX(), screen.getMinY());
        assertThat(Fx.supply(() -> List.of(stage.getWidth(), stage.getHeight())))
                .containsExactly(screen.getWidth(), screen.getHeight());
    }
}

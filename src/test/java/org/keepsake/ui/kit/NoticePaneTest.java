package org.keepsake.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;

class NoticePaneTest {

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static NoticePane.Notice notice(String sentence) {
        return new NoticePane.Notice(
                new NoticePane.Subject.Matter("one"),
                NoticePane.Kind.FAILURE,
                IconShape.ALERT_CIRCLE,
                sentence,
                List.of());
    }

    /** However wide the window is. */
    @Test
    void aNoticeIsNeverHigherInAWiderWindow() {
        Action action = new Action("What can be done about it", e -> {});
        for (int words = 5; words <= 60; words += 5) {
            NoticePane.Notice notice =
                    new NoticePane.Notice(
                            new NoticePane.Subject.Matter("one"),
                            NoticePane.Kind.FAILURE,
                            IconShape.ALERT_CIRCLE,
                            "a sentence ".repeat(words),
                            List.of(action, action));
            Fx.run(() -> {
                NoticeBody body = new NoticeBody(notice, Optional.empty(), "Options");
                new Scene(new Pane(body));
                body.applyCss();
                double before = Double.MAX_VALUE;
                for (double width = 300; width < 1600; width += 20) {
                    double high = body.prefHeight(width);
                    assertThat(high).as("at %s", width).isLessThanOrEqualTo(before);
                    before = high;
                }
            });
        }
    }

    /** It was meant for the button that the first click has taken away. */
    @Test
    void theSecondClickOfADoubleClickChoosesNothing() {
        AtomicInteger chosen = new AtomicInteger();
        Fx.run(() -> {
            NoticePane.Notice notice =
                    new NoticePane.Notice(
                            new NoticePane.Subject.Matter("one"),
                            NoticePane.Kind.FAILURE,
                            IconShape.ALERT_CIRCLE,
                            "It failed.",
                            List.of(new Action("Do it", e -> chosen.incrementAndGet())));
            NoticeBody body = new NoticeBody(notice, Optional.empty(), "Options");
            new Scene(new Pane(body));
            body.applyCss();
            click(body.buttons().getFirst(), 2);
            assertThat(chosen).hasValue(0);
            click(body.buttons().getFirst(), 1);
            assertThat(chosen).hasValue(1);
        });
    }

    private static void click(Node node, int count) {
        for (EventType<MouseEvent> type :
                List.of(
                        MouseEvent.MOUSE_ENTERED,
                        MouseEvent.MOUSE_PRESSED,
                        MouseEvent.MOUSE_RELEASED)) {
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            Event.fireEvent(
                    node,
                    new MouseEvent(
                            type,
                            1,
                            1,
                            1,
                            1,
                            MouseButton.PRIMARY,
                            count,
                            false,
                            false,
                            false,
                            false,
                            down,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        }
    }

    private static double opacity(NoticePane notices) {
        return ((NotificationPane) notices.node()).getGraphic().getOpacity();
    }

    @Test
    void whatIsToldAgainFadesIn() {
        NoticePane notices =
                Fx.supply(() ->
                        new NoticePane(
                                new Pane(), new Pane(), "Close", "Options", n -> n + " more"));
        Stage stage =
                Fx.supply(() -> {
                    Stage shown = new Stage();
                    shown.setScene(new Scene(new Pane(notices.node()), 600, 300));
                    shown.show();
                    return shown;
                });
        Fx.run(() -> notices.show(notice("It failed.")));
        Fx.await("the notice", notices::isShowing);

        Fx.run(() -> {
            notices.show(notice("It failed."));
            assertThat(opacity(notices)).isZero();
        });
        Fx.await("all of it", () -> opacity(notices) == 1);
        Fx.run(() -> {
            notices.show(notice("It failed for another reason."));
            assertThat(opacity(notices)).isEqualTo(1);
            stage.close();
        });
    }

    @Test
    void aButtonMayNameAFile() {
        NoticeBody body =
                Fx.supply(() ->
                        new NoticeBody(
                                new NoticePane.Notice(
                                        new NoticePane.Subject.Matter("one"),
                                        NoticePane.Kind.CAUTION,
                                        IconShape.INFO,
                                        "It is open.",
                                        List.of(new Action("Show a_module.py"))),
                                Optional.empty(),
                                "Options"));
        assertThat(body.buttons()).allMatch(button -> !button.isMnemonicParsing());
        assertThat(body.menuItems()).isNotEmpty().allMatch(item -> !item.isMnemonicParsing());
    }
}

package org.keepsake.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/** What is told of restored edits while one goes from tab to tab. */
class RestoredNoticesTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final EditorTabs tabs = Fx.supply(() -> new EditorTabs(messages));
    private final Editor first = Fx.supply(tabs::active);
    private final Editor second = Fx.supply(tabs::add);
    private final Editor third = Fx.supply(tabs::add);
    private final RestoredNotices notices = Fx.supply(() -> new RestoredNotices(tabs, messages));
    private final Stage stage = Fx.supply(Stage::new);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void show() {
        Fx.run(() -> {
            stage.setScene(new Scene(tabs.node()));
            stage.show();
        });
    }

    @AfterEach
    void hide() {
        Fx.run(stage::hide);
    }

    private void back(Editor editor, String sentence) {
        Fx.run(() -> {
            editor.text().become(Text.of(sentence));
            notices.tell(
                    editor,
                    new NoticePane.Notice(
                            new NoticePane.Subject.Matter("recovered"),
                            NoticePane.Kind.INFORMATION,
                            IconShape.LIFE_BUOY,
                            sentence,
                            List.of()),
                    false,
                    false);
        });
    }

    private void awaitNotice(Editor editor, String sentence) {
        Fx.run(() -> tabs.bringToFront(editor));
        Fx.await("the notice " + sentence, () -> notice(editor).equals(sentence));
    }

    private static String notice(Editor editor) {
        NotificationPane pane = (NotificationPane) editor.notices().node();
        return pane.isShowing() && pane.lookup("#notice") instanceof Labeled label
                ? label.getText()
                : "";
    }

    @Test
    void whoGoesToAnotherTabMeanwhileIsToldOfAll() {
        back(first, "The first.");
        back(second, "The second.");
        Fx.run(() -> tabs.bringToFront(third));
        back(third, "The third.");
        Fx.run(notices::allBack);

        awaitNotice(
                third, "The third. Changes in Untitled and Untitled 2 have been restored as well.");
    }

    @Test
    void theNoticeOfADocumentStaysWhenOthersAreToldOfElsewhere() {
        back(first, "The first.");
        back(second, "The second.");
        Fx.run(() -> tabs.bringToFront(second));
        back(third, "The third.");
        Fx.run(notices::allBack);

        awaitNotice(first, "The first.");
        assertThat(Fx.supply(() -> notice(second)))
                .isEqualTo("The second. Changes in Untitled 3 have been restored as well.");
    }
}

package org.keepsake.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The place above the text for notices that stay until they are dealt with. It pushes the text down
 * and takes no focus. There is one for each document. It holds one notice for each file, so a
 * second failure of a file takes the place of the first, and shows the latest; when that goes, the
 * one before it shows again. FX thread.
 */
final class NoticePane {

    /** How much is amiss: the look of a notice. */
    enum Kind {
        /** Something was done, and there is more to know. */
        INFORMATION,
        /** Nothing has failed, but a decision is due. */
        CAUTION,
        /** Something was not done. */
        FAILURE;

        private String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One notice.
     *
     * @param about the file that it is about, of which there is one notice at a time
     * @param actions what can be done, the most useful first
     */
    record Notice(Path about, Kind kind, Ikon icon, String sentence, List<Action> actions) {}

    private final NotificationPane pane;
    private final SequencedMap<Path, Notice> notices = new LinkedHashMap<>();

    NoticePane(Node content) {
        pane = new NotificationPane(content);
        pane.setShowFromTop(true);
        pane.setCloseButtonVisible(true);
        // What is done about a notice takes it away, and the keyboard must not go with it.
        pane.addEventFilter(ActionEvent.ACTION, e -> content.requestFocus());
        pane.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        dismissed();
                    }
                });
    }

    Node node() {
        return pane;
    }

    /** Shows a notice, in the place of any other about its file. */
    void show(Notice notice) {
        notices.remove(notice.about());
        notices.putLast(notice.about(), notice);
        present();
    }

    /** Takes the notice about {@code file} away, if there is one. */
    void hide(Path file) {
        if (notices.remove(file) != null) {
            present();
        }
    }

    /** Takes this very notice away, unless another has taken its place already. */
    void hide(Notice notice) {
        if (notices.remove(notice.about(), notice)) {
            present();
        }
    }

    boolean isShowing() {
        return pane.isShowing();
    }

    private void present() {
        if (notices.isEmpty()) {
            pane.hide();
            return;
        }
        Notice notice = notices.lastEntry().getValue();
        Label label = new Label(notice.sentence(), new FontIcon(notice.icon()));
        label.setId("notice");
        label.setWrapText(true);
        label.setTooltip(new Tooltip(notice.sentence()));
        for (Kind kind : Kind.values()) {
            pane.getStyleClass().remove(kind.styleClass());
        }
        pane.getStyleClass().add(notice.kind().styleClass());
        pane.setText("");
        pane.setGraphic(label);
        pane.getActions().setAll(new ArrayList<>(notice.actions()));
        pane.show();
        showActionsInFull();
    }

    /** A long sentence is cut rather than what can be done: it is in the status bar, too. */
    private void showActionsInFull() {
        pane.applyCss();
        pane.lookupAll(".notification-bar .button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    }

    /** The pane was closed: by the user, if there is still a notice that it should show. */
    private void dismissed() {
        if (!notices.isEmpty()) {
            notices.pollLastEntry();
            // Not now: the pane is in the middle of telling everybody that it is closed.
            Platform.runLater(this::present);
        }
    }
}

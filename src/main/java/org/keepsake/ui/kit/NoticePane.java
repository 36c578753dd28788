package org.keepsake.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * The place above the text for notices that stay until they are dealt with. It pushes the text down
 * and takes no focus. There is one for each document. It holds one notice for each file, so a
 * second failure of a file takes the place of the first, and shows the latest; when that goes, the
 * one before it shows again. FX thread.
 */
public final class NoticePane {

    /** What lies beside the sentence and the buttons: the close button and what is between. */
    private static final double MARGINS = 88;

    /** Between the icon and the sentence. */
    private static final double GAP = 8;

    /** How much is amiss: the look of a notice. */
    public enum Kind {
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
    public record Notice(
            Path about, Kind kind, IconShape icon, String sentence, List<Action> actions) {}

    /** The words of a notice: as wide as it is told to be, and as high as that makes it. */
    private static final class Sentence extends Label {
        Sentence(Notice notice) {
            super(notice.sentence(), new Icon(notice.icon()));
            setId("notice");
            setWrapText(true);
            setGraphicTextGap(GAP);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
        }
    }

    private final NotificationPane pane;
    private final String closing;
    private final Region strip = new Region();
    private final SequencedMap<Path, Notice> notices = new LinkedHashMap<>();

    /**
     * An empty place.
     *
     * @param content what is below it
     * @param text the part of it that Esc leads back to
     * @param closing what the cross does, in words
     */
    public NoticePane(Node content, Node text, String closing) {
        this.closing = closing;
        VBox.setVgrow(content, Priority.ALWAYS);
        pane = new NotificationPane(new VBox(strip, content));
        pane.setShowFromTop(true);
        pane.setCloseButtonVisible(true);
        // What is done about a notice takes it away, and the keyboard must not go with it.
        pane.addEventFilter(ActionEvent.ACTION, e -> text.requestFocus());
        pane.showingProperty()
                .subscribe(showing -> {
                    if (!showing) {
                        dismissed();
                    }
                });
        pane.skinProperty()
                .subscribe(skin -> {
                    if (skin != null) {
                        complete();
                        arrange();
                    }
                });
        pane.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !text.isFocused()) {
                        text.requestFocus();
                        e.consume();
                    }
                });
    }

    public Node node() {
        return pane;
    }

    /** Shows a notice, in the place of any other about its file. */
    public void show(Notice notice) {
        notices.remove(notice.about());
        notices.putLast(notice.about(), notice);
        present();
    }

    /** Takes the notice about {@code file} away, if there is one. */
    public void hide(Path file) {
        if (notices.remove(file) != null) {
            present();
        }
    }

    /** Takes this very notice away, unless another has taken its place already. */
    public void hide(Notice notice) {
        if (notices.remove(notice.about(), notice)) {
            present();
        }
    }

    /** The first thing that can be done about the notice, or else the cross that closes it. */
    public Optional<Node> firstControl() {
        return Optional.of(pane)
                .filter(NotificationPane::isShowing)
                .flatMap(shown ->
                        Stream.of(".button-bar .button", ".close-button")
                                .map(part -> shown.lookup(".notification-bar " + part))
                                .filter(Objects::nonNull)
                                .findFirst());
    }

    /** Whether {@code node} is part of the notice. */
    public boolean holds(@Nullable Node node) {
        Node at = node;
        while (at != null && at != pane && at != pane.getContent()) {
            at = at.getParent();
        }
        return at == pane;
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
        for (Kind kind : Kind.values()) {
            pane.getStyleClass().remove(kind.styleClass());
        }
        pane.getStyleClass().add(notice.kind().styleClass());
        pane.setText("");
        pane.setGraphic(new Sentence(notice));
        pane.getActions().setAll(new ArrayList<>(notice.actions()));
        arrange();
        pane.show();
    }

    /** The pane was closed: by the user, if there is still a notice that it should show. */
    private void dismissed() {
        if (!notices.isEmpty()) {
            notices.pollLastEntry();
            // Not now: the pane is in the middle of telling everybody that it is closed.
            Platform.runLater(this::present);
        }
    }

    /**
     * The pane lays its bar over what it contains: a strip of the same height makes room for it.
     * Its cross is only a picture: it gets words, and can be reached by the keys.
     */
    private void complete() {
        if (pane.lookup(".notification-bar > .pane") instanceof Region bar) {
            strip.minHeightProperty().bind(bar.heightProperty());
        }
        Node cross = pane.lookup(".notification-bar .close-button");
        if (cross != null) {
            cross.setAccessibleText(closing);
            cross.setFocusTraversable(true);
        }
    }

    /**
     * Buttons are always read in full; the sentence takes the room they leave, on several lines.
     */
    private void arrange() {
        if (pane.lookup(".notification-bar .button-bar") instanceof ButtonBar bar
                && pane.getGraphic() instanceof Sentence sentence) {
            bar.setMinWidth(Region.USE_PREF_SIZE);
            // Those who listen are told each button with the sentence that it belongs to.
            bar.getButtons().forEach(button -> button.setAccessibleHelp(sentence.getText()));
            Optional.ofNullable(pane.lookup(".notification-bar .close-button"))
                    .ifPresent(cross -> GridPane.setValignment(cross, VPos.CENTER));
            sentence.prefWidthProperty()
                    .bind(pane.widthProperty().subtract(bar.widthProperty()).subtract(MARGINS));
        }
    }
}

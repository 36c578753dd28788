package org.keepsake.ui.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.event.EventDispatcher;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * The place above the text for notices that stay until they are dealt with. It takes no focus. Each
 * document has one. It holds one notice per subject, so a second failure of a file replaces the
 * first, and shows the latest, with a button that says how many more there are and shows the next;
 * when a notice goes, the one before it shows again.
 */
public final class NoticePane {

    /** The width of the close button and the gaps around everything, in pixels. */
    private static final double MARGINS = 80;

    /** What a notice leaves to the text: three rows of usual size, in pixels. */
    private static final double LEAST_TEXT = 60;

    /** What a notice has above and below its words, in pixels. */
    private static final double PADDING = 16;

    /** How serious a notice is, which determines its look. */
    public enum Kind {
        /** Something was done, and there is more to know about it. */
        INFORMATION,
        /** Nothing has failed, but the user has to decide. */
        CAUTION,
        /** Something could not be done. */
        FAILURE;

        private String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a notice is about. */
    public sealed interface Subject {

        /** A file. */
        record OfFile(Path file) implements Subject {}

        /** Something that is not a file, under a name of its own. */
        record Matter(String name) implements Subject {}
    }

    /**
     * One notice.
     *
     * @param about its subject, which has one notice at a time
     * @param actions what the user can do, the most useful first
     */
    public record Notice(
            Subject about, Kind kind, IconShape icon, String sentence, List<Action> actions) {

        /** Creates a notice about a file. */
        public Notice(Path file, Kind kind, IconShape icon, String sentence, List<Action> actions) {
            this(new Subject.OfFile(file), kind, icon, sentence, actions);
        }

        private Notice adding(String more) {
            String longer = sentence.endsWith(more) ? sentence : sentence + " " + more;
            return new Notice(about, kind, icon, longer, actions);
        }

        /** Whether this is {@code first}, with or without what was added to it. */
        private boolean continues(Notice first) {
            return about.equals(first.about)
                    && actions.equals(first.actions)
                    && sentence.startsWith(first.sentence);
        }
    }

    private static final Duration FADE = Duration.millis(400);

    private final NotificationPane pane;
    private final String closing;
    private final String actions;
    private final IntFunction<String> more;
    private final Region strip = new Region();
    private final SequencedMap<Subject, Notice> notices = new LinkedHashMap<>();

    /** Where all that was here is now, if this one has gone. */
    private @Nullable NoticePane heir;

    /** The button that shows the next notice, if a key led from one notice to the next. */
    private @Nullable Node walkedTo;

    /** Whether the latest button was pressed by a key. */
    private boolean byKey;

    /**
     * Creates an empty pane.
     *
     * @param content the node below the notice
     * @param text the part of it that Esc returns to
     * @param closing the accessible text of the close button
     * @param actions the name of the menu of what can be done, in a window that is too low for
     *     buttons
     * @param more says that there are so many more notices
     */
    public NoticePane(
            Node content, Node text, String closing, String actions, IntFunction<String> more) {
        this.closing = closing;
        this.actions = actions;
        this.more = more;
        VBox.setVgrow(content, Priority.ALWAYS);
        pane = new NotificationPane(new VBox(strip, content));
        pane.setShowFromTop(true);
        pane.setCloseButtonVisible(true);
        // Acting on a notice removes it, and the focus must not vanish with it.
        pane.addEventFilter(
                ActionEvent.ACTION,
                e -> {
                    byKey = isByKey(e.getTarget());
                    text.requestFocus();
                });
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
                        present();
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

    /** The pane, for the scene graph. */
    public Node node() {
        return pane;
    }

    /**
     * Shows all that is here in another place, and from now on what is meant for here as well: this
     * one goes, and what it says must not go with it.
     */
    public void moveTo(NoticePane other) {
        if (other == this) {
            return;
        }
        heir = other;
        List.copyOf(notices.values()).forEach(other::show);
        notices.clear();
        present();
    }

    /**
     * Shows a notice, replacing any other about the same subject. One that says what is shown
     * already fades in: else nobody would see that it is told again.
     */
    public void show(Notice notice) {
        if (heir != null) {
            heir.show(notice);
            return;
        }
        boolean again = pane.isShowing() && says(notice.sentence());
        notices.remove(notice.about());
        notices.putLast(notice.about(), notice);
        present();
        if (again) {
            fadeIn(pane.getGraphic());
        }
    }

    private boolean says(String sentence) {
        return !notices.isEmpty() && notices.lastEntry().getValue().sentence().equals(sentence);
    }

    private static void fadeIn(Node words) {
        words.setOpacity(0);
        FadeTransition fade = new FadeTransition(FADE, words);
        fade.setToValue(1);
        fade.play();
    }

    /** Adds a sentence to the notice about {@code file}, if there is one, and shows it. */
    public void add(Path file, String sentence) {
        if (heir != null) {
            heir.add(file, sentence);
            return;
        }
        Notice notice = notices.get(new Subject.OfFile(file));
        if (notice != null) {
            show(notice.adding(sentence));
        }
    }

    /** Removes the notice about {@code file}, if there is one. */
    public void hide(Path file) {
        hide(new Subject.OfFile(file));
    }

    /** Removes the notice about {@code subject}, if there is one. */
    public void hide(Subject subject) {
        if (heir != null) {
            heir.hide(subject);
            return;
        }
        if (notices.remove(subject) != null) {
            present();
        }
    }

    /**
     * Removes this very notice, and what was added to it.
     *
     * @return false if it was gone already, closed by the user or replaced by another
     */
    public boolean hide(Notice notice) {
        if (heir != null) {
            return heir.hide(notice);
        }
        Notice now = notices.get(notice.about());
        boolean there = now != null && now.continues(notice);
        if (there) {
            notices.remove(notice.about());
            present();
        }
        return there;
    }

    /** The first action of the notice, or its close button if it has none. */
    public Optional<Node> firstControl() {
        if (!pane.isShowing() || !(pane.getGraphic() instanceof NoticeBody body)) {
            return Optional.empty();
        }
        return body.firstControl()
                .or(() -> Optional.ofNullable(pane.lookup(".notification-bar .close-button")));
    }

    /** Whether {@code node} is inside the notice. */
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
        if (pane.getSkin() == null) {
            // In a tab that was never in front: a pane shown before it has a skin stays invisible.
            return;
        }
        Notice notice = notices.lastEntry().getValue();
        for (Kind kind : Kind.values()) {
            pane.getStyleClass().remove(kind.styleClass());
        }
        pane.getStyleClass().add(notice.kind().styleClass());
        pane.setText("");
        NoticeBody body = new NoticeBody(notice, others(), actions);
        body.prefWidthProperty().bind(pane.widthProperty().subtract(MARGINS));
        body.roomProperty()
                .bind(
                        pane.heightProperty()
                                .map(high -> high.doubleValue() - LEAST_TEXT - PADDING)
                                .map(room -> room < 0 ? 0 : room));
        pane.setGraphic(body);
        pane.show();
    }

    private Optional<Action> others() {
        return notices.size() < 2
                ? Optional.empty()
                : Optional.of(new Action(more.apply(notices.size() - 1), e -> showNext()));
    }

    /** A focus that the program has set, as when a key led here, counts as invisible. */
    private boolean isByKey(Object button) {
        return button == walkedTo || (button instanceof Node node && node.isFocusVisible());
    }

    /** Shows the notice before this one; this one comes again after all others. */
    private void showNext() {
        Map.Entry<Subject, Notice> shown = notices.pollLastEntry();
        notices.putFirst(shown.getKey(), shown.getValue());
        present();
        if (byKey && pane.getGraphic() instanceof NoticeBody body) {
            // Whoever looks through them presses the same key again.
            walkedTo = body.buttons().getLast();
            walkedTo.requestFocus();
        }
    }

    /** The pane was closed: by the user, if there is still a notice to show. */
    private void dismissed() {
        if (!notices.isEmpty()) {
            notices.pollLastEntry();
            // Later: the pane is still telling its listeners that it is closed.
            Platform.runLater(this::present);
        }
    }

    private double room(Region bar) {
        double now = bar.getHeight();
        return pane.isShowing() && now > 0 ? Math.max(now, bar.prefHeight(bar.getWidth())) : now;
    }

    /**
     * The pane lays its bar over its content: a strip of the same height makes room for it. Its
     * close button is only a picture: it gets an accessible text and becomes focusable. The bar
     * uses up every key that its buttons leave: it only gets those that move the focus, and the
     * others go on to the shortcuts of the window.
     */
    private void complete() {
        Node whole = pane.lookup(".notification-bar");
        if (whole != null) {
            EventDispatcher usual = whole.getEventDispatcher();
            whole.setEventDispatcher((event, tail) ->
                    event instanceof KeyEvent key && !movesFocus(key)
                            ? tail.dispatchEvent(event)
                            : usual.dispatchEvent(event, tail));
        }
        if (pane.lookup(".notification-bar > .pane") instanceof Region bar) {
            // All of it at once: text that slides along with the bar cannot be read.
            strip.minHeightProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> room(bar),
                                    bar.heightProperty(),
                                    bar.widthProperty(),
                                    pane.showingProperty()));
        }
        Node cross = pane.lookup(".notification-bar .close-button");
        if (cross != null) {
            cross.setAccessibleText(closing);
            cross.setFocusTraversable(true);
            GridPane.setValignment(cross, VPos.CENTER);
        }
    }

    private static boolean movesFocus(KeyEvent key) {
        return !(key.isControlDown() || key.isAltDown() || key.isMetaDown())
                && (key.getCode() == KeyCode.TAB || key.getCode().isArrowKey());
    }
}

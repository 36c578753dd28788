package org.keepsake.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/**
 * The left end of the status bar: a mark and a sentence, and, while something is going on, its
 * progress and a button that cancels it. It only shows; {@link DocumentStory} decides what.
 */
final class StatusStory {
    private static final Duration NEWS_STAYS = Duration.seconds(6);
    private static final double PROGRESS_WIDTH = 120;
    private static final double MARK_WIDTH = 16;
    private static final List<String> LOOKS =
            Stream.of(Tone.values()).map(Tone::styleClass).toList();

    private final Label mark = new Label();
    private final Label sentence = new Label("");
    private final Tip tip = new Tip(sentence);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel = new Button();
    private final PauseTransition news = new PauseTransition(NEWS_STAYS);
    private final HBox words = new HBox(mark, sentence);
    private final HBox work = new HBox(progress, cancel);
    private List<String> styles = new ArrayList<>();
    private List<Sentence> toCome = List.of();
    private Sentence said = Sentence.of("");
    private boolean brief;
    private Runnable toText = () -> {};

    /** Creates a story with nothing to tell. */
    StatusStory(Messages messages) {
        mark.setId("save-mark");
        mark.setMinWidth(MARK_WIDTH);
        mark.setPrefWidth(MARK_WIDTH);
        sentence.setId("status-sentence");
        sentence.getStyleClass().add("status-label");
        sentence.setMinWidth(0);
        // If the sentence has to be cut, the end of a name should go.
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        // Screen readers announce it whenever it changes.
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        progress.setPrefWidth(PROGRESS_WIDTH);
        progress.setMinWidth(PROGRESS_WIDTH);
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        progress.accessibleTextProperty().bind(sentence.textProperty());
        cancel.setId("cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().addAll("small", "cancel-save");
        cancel.setText(messages.get("action.cancel"));
        cancel.managedProperty().bind(cancel.visibleProperty());
        news.setOnFinished(e -> look(Tone.IDLE));
        for (HBox part : List.of(words, work)) {
            part.getStyleClass().add("status-story");
            part.setAlignment(Pos.CENTER_LEFT);
        }
        offerCancel(Optional.empty());
    }

    /** The mark and the sentence, for the bar. */
    Region words() {
        return words;
    }

    /**
     * The width of the mark and what is said or, while there is progress, of the longest that may
     * be said until it goes.
     */
    double room(boolean brief) {
        double beside = words.prefWidth(-1) - widthOf(sentence.getText());
        return beside
                + Stream.concat(Stream.of(said), toCome.stream())
                        .mapToDouble(one -> widthOf(brief ? one.brief() : one.whole()))
                        .max()
                        .orElse(0);
    }

    /** Says all of it, or the same in fewer words. */
    void setBrief(boolean brief) {
        this.brief = brief;
        sentence.setText(brief ? said.brief() : said.whole());
    }

    private double widthOf(String words) {
        Text measured = new Text(words);
        measured.setFont(sentence.getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    /**
     * Whether the wrapped sentence, with its mark, has room in {@code width} and {@code height}.
     */
    boolean fits(double width, double height) {
        double besideMark = width - MARK_WIDTH - words.getSpacing();
        return besideMark > MARK_WIDTH && sentence.prefHeight(besideMark) <= height;
    }

    /** The progress and Cancel, for the bar; without a width while there are none. */
    Region work() {
        return work;
    }

    /** Sets the style classes of the bar, which looks like what is told. */
    void colour(List<String> styles) {
        this.styles = styles;
    }

    /** Lets the sentence take several lines, or keeps it in one. */
    void setWrapped(boolean wrapped) {
        sentence.setWrapText(wrapped);
    }

    /** Sets where the focus goes when the button that has it disappears. */
    void onLeft(Runnable toText) {
        this.toText = toText;
    }

    /** Shows a sentence; {@code more} is what its tooltip says instead of all of it. */
    void say(Sentence words, Optional<String> more) {
        said = words;
        setBrief(brief);
        tip.say(more.orElse(words.whole()));
    }

    void look(Tone look, Optional<IconShape> icon) {
        news.stop();
        mark.setGraphic(icon.map(Icon::new).orElse(null));
        look(look);
    }

    private void look(Tone look) {
        styles.removeAll(LOOKS);
        styles.add(look.styleClass());
    }

    /** After a while it is no news: the colours go, and what is said stays where it is. */
    void calmDown() {
        news.playFromStart();
    }

    /**
     * Shows progress and keeps its place until it goes.
     *
     * @param sentences that may be told meanwhile
     */
    void showProgress(ObservableValue<Number> done, List<Sentence> sentences) {
        toCome = sentences;
        progress.progressProperty().bind(done);
        progress.setVisible(true);
    }

    void hideProgress() {
        toCome = List.of();
        progress.progressProperty().unbind();
        progress.setProgress(0);
        progress.setVisible(false);
    }

    /** Offers to cancel, or no longer. */
    void offerCancel(Optional<Runnable> action) {
        cancel.setOnAction(e -> {
            giveBackKeyboard();
            action.ifPresent(Runnable::run);
        });
        if (action.isEmpty()) {
            giveBackKeyboard();
        }
        cancel.setDisable(false);
        cancel.setVisible(action.isPresent());
    }

    /** It is too late to cancel, or no longer. */
    void setTooLate(boolean tooLate) {
        if (tooLate) {
            giveBackKeyboard();
        }
        cancel.setDisable(tooLate);
    }

    /**
     * Moves the focus to the text before a button that has it disappears or is disabled: otherwise
     * the focus would be lost.
     */
    private void giveBackKeyboard() {
        if (cancel.isFocused()) {
            toText.run();
        }
    }
}

package org.keepsake.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;

/**
 * The sentence of a notice and its buttons, the last of which leads to others if there are any:
 * side by side where that leaves the sentence a readable width, else one below the other. It is as
 * wide as it is told to be, and as high as that makes it.
 */
final class NoticeBody extends Region {
    private static final double GAP = 8;

    /** The least width of a sentence beside buttons, in pixels. */
    private static final double READABLE = 360;

    private final Label sentence = new Label();
    private final FlowPane buttons = new FlowPane(GAP, GAP);

    NoticeBody(NoticePane.Notice notice, Optional<Action> others) {
        sentence.setText(notice.sentence());
        sentence.setGraphic(new Icon(notice.icon()));
        sentence.setId("notice");
        sentence.setWrapText(true);
        sentence.setGraphicTextGap(GAP);
        // The buttons get their own width, and never less.
        buttons.setPrefWrapLength(Double.MAX_VALUE);
        notice.actions().stream().map(this::button).forEach(buttons.getChildren()::add);
        others.map(this::button)
                .ifPresent(button -> {
                    button.getStyleClass().add("notice-others");
                    buttons.getChildren().add(button);
                });
        getChildren().setAll(sentence, buttons);
    }

    private Button button(Action action) {
        Button button = new Button(action.getText());
        button.setOnAction(action);
        // A screen reader reads each button together with its sentence.
        button.setAccessibleHelp(sentence.getText());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    List<Button> buttons() {
        return buttons.getChildren().stream().map(Button.class::cast).toList();
    }

    private boolean isBeside(double width) {
        return buttons().isEmpty() || width - widthOfButtons() - GAP >= READABLE;
    }

    private double widthOfButtons() {
        return buttons().stream().mapToDouble(button -> snapSizeX(button.prefWidth(-1)) + GAP).sum()
                - GAP;
    }

    private double widthOfSentence(double width) {
        return buttons().isEmpty() || !isBeside(width) ? width : width - widthOfButtons() - GAP;
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = given < 0 ? getPrefWidth() : given;
        double words = sentence.prefHeight(widthOfSentence(width));
        if (buttons().isEmpty()) {
            return words;
        }
        return isBeside(width)
                ? Math.max(words, buttons.prefHeight(widthOfButtons()))
                : words + GAP + buttons.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double ofSentence = widthOfSentence(width);
        double words = sentence.prefHeight(ofSentence);
        if (isBeside(width)) {
            double high = buttons.prefHeight(widthOfButtons());
            sentence.resizeRelocate(0, snapPositionY((getHeight() - words) / 2), ofSentence, words);
            buttons.resizeRelocate(
                    snapPositionX(width - Math.max(0, widthOfButtons())),
                    snapPositionY((getHeight() - high) / 2),
                    Math.max(0, widthOfButtons()),
                    high);
        } else {
            sentence.resizeRelocate(0, 0, ofSentence, words);
            buttons.resizeRelocate(0, words + GAP, width, buttons.prefHeight(width));
        }
    }
}

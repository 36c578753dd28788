package org.keepsake.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;

/**
 * The sentence of a notice and its buttons, the last of which leads to others if there are any:
 * side by side where the sentence takes no more than two lines then, else one below the other: so
 * it does not get higher in a wider window. It is as wide as it is told to be, and as high as that
 * makes it. Where there is no room for that height it is one line: as much of the sentence as fits,
 * and a menu instead of the buttons.
 */
final class NoticeBody extends Region {
    private static final double GAP = 8;

    /** The least width of a sentence beside buttons, in pixels. */
    private static final double READABLE = 360;

    /** The most lines of a sentence beside buttons. */
    private static final int LINES_BESIDE = 2;

    private final Label sentence = new Label();
    private final Tip tip = new Tip(sentence);
    private final FlowPane buttons = new FlowPane(GAP, GAP);
    private final MenuButton menu = new MenuButton();
    private final DoubleProperty room = new SimpleDoubleProperty(Double.MAX_VALUE);

    /**
     * Creates the body of {@code notice}.
     *
     * @param others leads to other notices, if there are any
     * @param actions the name of the menu that stands for the buttons
     */
    NoticeBody(NoticePane.Notice notice, Optional<Action> others, String actions) {
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
        buttons().stream().map(NoticeBody::menuItem).forEach(menu.getItems()::add);
        menu.setId("notice-actions");
        menu.setText(actions);
        menu.setAccessibleHelp(sentence.getText());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(sentence, buttons, menu);
        room.subscribe(this::requestLayout);
    }

    private static MenuItem menuItem(Button button) {
        MenuItem item = new MenuItem(button.getText());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> button.fire());
        return item;
    }

    /** The height that there is room for, in pixels. */
    DoubleProperty roomProperty() {
        return room;
    }

    /** By the width it was told, by which its height is too: it may be laid out a little wider. */
    private boolean isCompact() {
        return wholeHeight(getPrefWidth()) > room.get();
    }

    /** The first of its controls that is shown, if there is any. */
    Optional<Node> firstControl() {
        return buttons().stream().<Node>map(button -> menu.isVisible() ? menu : button).findFirst();
    }

    private Button button(Action action) {
        Button button = new Button(action.getText());
        // It may name a file.
        button.setMnemonicParsing(false);
        button.setOnAction(action);
        // The second click of a double click was meant for what was there before this notice.
        button.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    if (e.getClickCount() > 1) {
                        e.consume();
                    }
                });
        String effect = Objects.requireNonNullElse(action.getLongText(), "");
        Tip.on(button, effect);
        // A screen reader reads each button together with its sentence.
        button.setAccessibleHelp((sentence.getText() + " " + effect).strip());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    List<Button> buttons() {
        return buttons.getChildren().stream().map(Button.class::cast).toList();
    }

    List<MenuItem> menuItems() {
        return menu.getItems();
    }

    private boolean isBeside(double width) {
        double beside = width - widthOfButtons() - GAP;
        return buttons().isEmpty()
                || (beside >= READABLE
                        && sentence.prefHeight(beside)
                                <= LINES_BESIDE * sentence.prefHeight(Double.MAX_VALUE));
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
        return isCompact()
                ? Math.max(sentence.prefHeight(Double.MAX_VALUE), heightOfMenu())
                : wholeHeight(width);
    }

    private double heightOfMenu() {
        return buttons().isEmpty() ? 0 : menu.prefHeight(-1);
    }

    private double wholeHeight(double width) {
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
        boolean compact = isCompact();
        menu.setVisible(compact && !buttons().isEmpty());
        buttons.setVisible(!compact);
        tip.say(compact ? sentence.getText() : "");
        if (compact) {
            layoutInOneLine(width);
            return;
        }
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

    private void layoutInOneLine(double width) {
        double ofMenu = menu.isVisible() ? snapSizeX(menu.prefWidth(-1)) + GAP : 0;
        double words = sentence.prefHeight(Double.MAX_VALUE);
        double high = heightOfMenu();
        sentence.resizeRelocate(0, snapPositionY((getHeight() - words) / 2), width - ofMenu, words);
        menu.resizeRelocate(
                snapPositionX(width - ofMenu + GAP),
                snapPositionY((getHeight() - high) / 2),
                Math.max(0, ofMenu - GAP),
                high);
    }
}

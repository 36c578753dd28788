package org.keepsake.ui.lab.choice;

import javafx.scene.control.Button;
import javafx.scene.text.Text;

/**
 * A button that shows a shorter text where there is no room for the whole one, or its icon alone:
 * it is never cut. It always asks for the room of the whole one.
 */
final class BriefButton extends Button {
    private String whole = "";
    private String brief = "";

    /** Shows {@code whole} if there is room, else {@code brief}, else neither. */
    void say(String whole, String brief) {
        this.whole = whole;
        this.brief = brief;
        setText(whole);
    }

    @Override
    protected double computePrefWidth(double height) {
        return super.computePrefWidth(height) + widthOf(whole) - widthOf(getText());
    }

    @Override
    protected void layoutChildren() {
        double missing = Math.floor(prefWidth(-1)) - getWidth();
        String fitting =
                missing <= 0 ? whole : missing <= widthOf(whole) - widthOf(brief) ? brief : "";
        if (!fitting.equals(getText())) {
            setText(fitting);
        }
        super.layoutChildren();
    }

    private double widthOf(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}

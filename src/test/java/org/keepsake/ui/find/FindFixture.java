package org.keepsake.ui.find;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** What a person does in the find bar and sees there. */
abstract class FindFixture extends WindowFixture {

    final void openFind() {
        robots.shortcut(KeyCode.F);
        awaitKeyboard();
    }

    final void openReplace() {
        robots.shortcut(KeyCode.H);
        awaitKeyboard();
    }

    private void awaitKeyboard() {
        Fx.await("the keyboard to be in the bar", () -> view.node("#find-text").isFocused());
    }

    final void enter(String field, String text) {
        Fx.run(() -> ((TextField) view.node(field)).setText(text));
    }

    final void choose(String toggle) {
        Fx.run(() -> ((ToggleButton) view.node(toggle)).fire());
    }

    final String query() {
        return Fx.supply(() -> ((TextField) view.node("#find-text")).getText());
    }

    final String says() {
        return ((Label) view.node("#find-says")).getText();
    }

    final void awaitSays(String words) {
        Fx.await(
                "the bar to say " + words + ", not " + Fx.supply(this::says),
                () -> says().equals(words));
    }

    final String selected() {
        return Fx.supply(view::selection);
    }

    final void awaitSelected(String place) {
        Fx.await("the selection " + place, () -> view.selection().equals(place));
    }

    final boolean isBad(String id) {
        return Fx.supply(() ->
                view.node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("bad")));
    }

    final boolean isFocused(String id) {
        return Fx.supply(() -> view.node(id).isFocused());
    }
}

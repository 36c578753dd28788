package org.keepsake.ui.find;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.keepsake.search.Query;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.NamedKeys;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/** How to search: four switches, each with a key that works anywhere in the find bar. */
final class FindSwitches {
    private final Messages messages;
    private final ToggleButton matchCase;
    private final ToggleButton wholeWord;
    private final ToggleButton regex;
    private final ToggleButton inSelection;
    private final Map<KeyCombination, ToggleButton> keys;

    FindSwitches(Messages messages, FindRequests requests) {
        this.messages = messages;
        KeyCombination forCase = keys(KeyCode.C);
        KeyCombination forWord = keys(KeyCode.W);
        KeyCombination forRegex = keys(KeyCode.R);
        KeyCombination forSelection = keys(KeyCode.S);
        matchCase = toggle("find.case", "Aa", forCase, requests);
        wholeWord = toggle("find.word", "W", forWord, requests);
        regex = toggle("find.regex", ".*", forRegex, requests);
        inSelection = toggle("find.selection", forSelection);
        inSelection.setGraphic(new Icon(IconShape.SELECTION));
        inSelection.setOnAction(e -> requests.limit(inSelection.isSelected()));
        keys =
                Map.of(
                        forCase, matchCase,
                        forWord, wholeWord,
                        forRegex, regex,
                        forSelection, inSelection);
    }

    /** The switches, in the order of the bar. */
    List<ToggleButton> nodes() {
        return List.of(matchCase, wholeWord, regex, inSelection);
    }

    /** Flips the switch of this key, if there is one, and consumes the event. */
    void pressed(KeyEvent e) {
        keys.forEach((combination, toggle) -> {
            if (combination.match(e)) {
                toggle.fire();
                e.consume();
            }
        });
    }

    /** A query for {@code text} in the way that is chosen. */
    Query query(String text) {
        return new Query(text, matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
    }

    /** Shows whether the search is limited to a selection. */
    void showLimited(boolean limited) {
        inSelection.setSelected(limited);
    }

    /** On a Mac, Alt and a letter type a character. */
    private KeyCombination keys(KeyCode letter) {
        return new NamedKeys(
                NamedKeys.MAC
                        ? new KeyCodeCombination(
                                letter, KeyCombination.META_DOWN, KeyCombination.ALT_DOWN)
                        : new KeyCodeCombination(letter, KeyCombination.ALT_DOWN),
                messages);
    }

    private ToggleButton toggle(
            String key, String sign, KeyCombination keys, FindRequests requests) {
        ToggleButton toggle = toggle(key, keys);
        toggle.setText(sign);
        toggle.selectedProperty().subscribe((was, is) -> requests.queryChanged());
        return toggle;
    }

    private ToggleButton toggle(String key, KeyCombination keys) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(key.replace('.', '-'));
        toggle.getStyleClass().addAll("flat", "small");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        String words = messages.get(key);
        toggle.setAccessibleText(words);
        Tip.on(toggle, messages.get("find.switch", words, keys.getDisplayText()));
        return toggle;
    }
}

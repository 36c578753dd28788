package org.keepsake.ui.dialog;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;

/** Letters that press the buttons of a dialog with Alt. */
final class AccessKeys {
    private AccessKeys() {}

    /** Gives each button the first of its letters that no button before it has. */
    static void give(DialogPane pane) {
        Set<Integer> taken = new HashSet<>();
        for (ButtonType type : pane.getButtonTypes()) {
            String words = type.getText();
            IntStream.range(0, words.length())
                    .filter(index -> Character.isLetter(words.charAt(index)))
                    .filter(index -> taken.add(Character.toLowerCase((int) words.charAt(index))))
                    .findFirst()
                    .ifPresent(index -> {
                        Button button = (Button) pane.lookupButton(type);
                        button.setText(words.substring(0, index) + "_" + words.substring(index));
                        button.setAccessibleText(words);
                    });
        }
    }
}

package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;

/** An ordinary day: searching for a word, a file that others change, the settings. */
final class EverydaySteps {
    private final Studio studio;
    private final String stored = Studio.words("tour.text.moving");
    private final String word = Studio.words("tour.text.word");
    private final Path list;

    EverydaySteps(Studio studio) {
        this.studio = studio;
        this.list = studio.file(Studio.words("tour.file.moving"));
    }

    List<Step> steps() {
        return List.of(
                new Step("tour.find", this::find),
                new Step("tour.meetOthers", this::meetOthers),
                new Step("tour.changeSettings", this::changeSettings));
    }

    private void find() throws IOException {
        Files.writeString(list, stored);
        studio.open(list);
        Actor actor = studio.actor();
        actor.shortcut(KeyCode.F);
        Actor.awaitSeen(
                "the keyboard is in the bar", () -> studio.view().hasKeyboard("#find-text"));
        actor.type(word);
        int expected = stored.split(word, -1).length - 1;
        awaitFound(1, expected);
        actor.press(KeyCode.ENTER);
        awaitFound(2, expected);
        studio.report().check("the second of all " + expected + " is selected", true);
        studio.screenshots().takeSettled("find");
        actor.press(KeyCode.ESCAPE);
        awaitKeyboardInText();
        studio.report().check("Esc leads back to the text", true);
    }

    private void awaitFound(int number, int of) {
        String words = Studio.words("find.nth", number, of);
        Actor.awaitSeen(
                "the bar says " + words,
                () -> studio.view().text("#find-says").filter(words::equals).isPresent());
    }

    private void awaitKeyboardInText() {
        Actor.awaitSeen("the keyboard is in the text", studio.view()::hasKeyboardInText);
    }

    private void meetOthers() throws IOException {
        studio.actor().press(KeyCode.HOME);
        studio.actor().type(Studio.words("tour.text.mine") + " ");
        String theirs = stored.replaceFirst("3\\. .*", Studio.words("tour.text.theirs"));
        Files.writeString(list, theirs);
        Actor.awaitSeen(
                "a banner tells of the change", () -> studio.view().find("#notice").isPresent());
        Report report = studio.report();
        report.check("nothing was reloaded unasked", Studio.look(studio.view()::isModified));
        studio.screenshots().takeSettled("conflict");
        studio.clickButton("action.reload");
        Actor.awaitSeen(
                "the file is reloaded",
                () -> !studio.view().isModified() && !studio.view().isBusy());
        studio.actor().shortcut(KeyCode.Z);
        Actor.awaitSeen(
                "the offer to undo it is taken back",
                () -> studio.view().find("#notice").isEmpty());
        report.check("undo gives back what was typed", Studio.look(studio.view()::isModified));
        report.check("the file is theirs", Files.readString(list).equals(theirs));
        studio.actor().press(KeyCode.Z, List.of(Actor.SHORTCUT, KeyCode.SHIFT));
    }

    private void changeSettings() throws IOException {
        studio.actor().shortcut(KeyCode.COMMA);
        Actor.awaitSeen(
                "the settings are there", () -> studio.view().find("#setting-look").isPresent());
        studio.screenshots().takeFront("settings");
        studio.actor().press(KeyCode.ESCAPE);
        Actor.awaitSeen(
                "the settings are closed", () -> studio.view().find("#setting-look").isEmpty());
        awaitKeyboardInText();
        studio.report().check("Esc closes them, and the keyboard is back in the text", true);
    }
}

package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;
import org.keepsake.tour.stage.Theatre;

/** Ways to quit: none of them loses anything. */
final class LeavingSteps {
    private static final int SLOW = 2 << 20;
    private static final int LINES = 100_000;

    private final Studio studio;
    private final Theatre theatre;
    private final Path last;

    LeavingSteps(Studio studio, Theatre theatre) {
        this.studio = studio;
        this.theatre = theatre;
        this.last = studio.file(Studio.words("tour.file.last"));
    }

    List<Step> steps() {
        return List.of(
                new Step("tour.closeUnsaved", this::closeUnsaved),
                new Step("tour.quitWhileSaving", this::quitWhileSaving));
    }

    private void closeUnsaved() throws IOException {
        String name = Studio.words("tour.file.draft");
        Path file = studio.file(name);
        String draft = Studio.words("tour.text.draft");
        Files.writeString(file, draft);
        studio.open(file);
        studio.actor().type(Studio.words("tour.text.unwanted") + " ");
        studio.actor().shortcut(KeyCode.W);
        Actor.awaitSeen("the window asks", () -> studio.view().find(".dialog-pane").isPresent());
        studio.screenshots().takeSettled("unsaved");
        studio.actor().press(KeyCode.ESCAPE);
        Actor.awaitSeen("it asks no more", () -> studio.view().find(".dialog-pane").isEmpty());
        Report report = studio.report();
        report.check(
                "Esc leads back to the text, with the edits",
                Studio.look(() -> studio.view().shows(name) && studio.view().isModified()));
        studio.actor().shortcut(KeyCode.W);
        studio.clickButton("action.discard");
        Actor.awaitSeen("the document is closed", () -> !studio.view().shows(name));
        report.check(
                "closed without saving, the file is as it was",
                Files.readString(file).equals(draft));
    }

    private void quitWhileSaving() throws IOException {
        String stored = Studio.words("tour.text.leaving") + "\n";
        String typed = Studio.words("tour.text.last") + " ";
        Files.writeString(last, stored.repeat(LINES));
        studio.open(last);
        studio.actor().type(typed);
        studio.storage().slowDownTo(SLOW);
        studio.report().note("on storage slowed down to " + (SLOW >> 20) + " MiB/s for writing");
        int saved = studio.storage().done().files();
        studio.pressSave();
        Actor.awaitSeen("the save is on its way", studio.view()::tellsBytes);
        studio.actor().quit();
        studio.screenshots().take("quitting");
        studio.report()
                .check(
                        "told to quit, the window stays while the save runs",
                        studio.storage().done().files() == saved);
        theatre.awaitExit();
        studio.report().check("then the program has ended by itself", true);
        studio.report()
                .check(
                        "the file is complete, byte for byte",
                        Files.readString(last).equals(typed + stored.repeat(LINES)));
        studio.checkNothingLeft(studio.folder().path());
    }
}

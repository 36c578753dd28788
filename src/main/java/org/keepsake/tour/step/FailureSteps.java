package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.StagedStorage;
import org.keepsake.tour.stage.Studio;

/** A full disk: what the user is told, what is on the disk, and the way out. */
final class FailureSteps {
    private final Studio studio;
    private final String typed = Studio.words("tour.text.more") + " ";
    private final Path elsewhere;

    FailureSteps(Studio studio) {
        this.studio = studio;
        this.elsewhere = studio.file(Studio.words("tour.file.rescued"));
    }

    List<Step> steps() {
        return List.of(new Step("tour.failAndRescue", this::failAndRescue));
    }

    private void failAndRescue() throws IOException {
        try (FullDisk disk = new FullDisk(studio.file("full"), studio.storage())) {
            studio.report().note("the full disk is " + disk.description());
            Path file = disk.folder().resolve(Studio.words("tour.file.letter"));
            String stored = disk.filledWith(Studio.words("tour.text.reader") + "\n");
            Files.writeString(file, stored);
            studio.open(file);
            fail(file, stored);
            rescue(file, stored);
        }
    }

    private void fail(Path file, String stored) throws IOException {
        studio.actor().type(typed);
        studio.pressSave();
        Actor.awaitSeen(
                "the window says that the save failed",
                () -> studio.view().status("failed") && studio.view().find("#notice").isPresent());
        studio.quoteStatus();
        Report report = studio.report();
        report.check(
                "the file on the full disk is as it was", Files.readString(file).equals(stored));
        report.check("the edits are still there, unsaved", Studio.look(studio.view()::isModified));
        studio.checkNothingLeft(studio.file("full"));
        studio.screenshots().takeSettled("disk-full");
    }

    private void rescue(Path file, String stored) throws IOException {
        studio.prompts().choose(elsewhere);
        studio.storage().leaveRoomFor(StagedStorage.UNLIMITED);
        studio.clickButton("action.saveas");
        studio.awaitSaved();
        studio.quoteStatus();
        Report report = studio.report();
        report.check(
                "the other place has text and edits, byte for byte",
                Files.readString(elsewhere).equals(typed + stored));
        report.check(
                "the file on the full disk is still as it was",
                Files.readString(file).equals(stored));
        Actor.awaitSeen("the notice is gone", () -> studio.view().find("#notice").isEmpty());
        report.check("the notice of the failure is gone", true);
        report.check(
                "the keyboard is back in the text", Studio.look(studio.view()::hasKeyboardInText));
        studio.screenshots().takeSettled("rescued");
    }
}

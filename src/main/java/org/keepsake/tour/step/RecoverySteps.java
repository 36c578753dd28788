package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import org.keepsake.child.ProgramLine;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Report;
import org.keepsake.tour.stage.Studio;
import org.keepsake.tour.step.ChildStage.Order;

/** What was never saved, and what a save has replaced: both can be had back. */
final class RecoverySteps {
    /** What was typed so long before a crash is promised to survive it. */
    private static final Duration PROMISE = Duration.ofSeconds(1);

    private final Studio studio;
    private final String typed = Studio.words("tour.text.killed");
    private final String poem = Studio.words("tour.text.poem");
    private final String overwritten = Studio.words("tour.text.overwritten");
    private final Class<?> main;

    /**
     * Plays them in a studio.
     *
     * @param main starts the program that will be killed
     */
    RecoverySteps(Studio studio, Class<?> main) {
        this.studio = studio;
        this.main = main;
    }

    List<Step> steps() {
        return List.of(new Step("tour.restore", this::restore), new Step("tour.kill", this::kill));
    }

    private void restore() throws IOException {
        Path file = studio.file(Studio.words("tour.file.poem"));
        Files.writeString(file, poem);
        studio.open(file);
        studio.actor().press(KeyCode.A, List.of(Actor.SHORTCUT));
        studio.actor().type(overwritten);
        studio.pressSave();
        studio.awaitSaved();
        studio.openMenu("menu.file");
        studio.goDownTo("command.versions");
        studio.actor().press(KeyCode.ENTER);
        Actor.awaitSeen(
                "the versions are listed",
                () -> studio.view().find("#versions .table-row-cell:selected").isPresent());
        studio.screenshots().takeSettled("versions");
        studio.clickButton("versions.restore");
        Report report = studio.report();
        Actor.awaitSeen(
                "the first version is in the text",
                () -> studio.view().documentText().equals(poem));
        report.check("the first version is in the text, as an unsaved edit", isModified());
        report.check("nothing was written to the file", Files.readString(file).equals(overwritten));
        studio.actor().press(KeyCode.ESCAPE);
        Actor.awaitSeen(
                "the keyboard is back in the text",
                () ->
                        studio.view().find("#versions").isEmpty()
                                && studio.view().hasKeyboardInText());
        studio.actor().shortcut(KeyCode.Z);
        Actor.awaitSeen(
                "one undo takes it back", () -> studio.view().documentText().equals(overwritten));
        report.check("one undo takes it back", !isModified());
    }

    private boolean isModified() {
        return Studio.look(studio.view()::isModified);
    }

    private void kill() throws IOException {
        Path own = studio.folder().path().resolve("child");
        List<String> command = ProgramLine.again(main, ChildStage.OPTION, own.toString());
        String caption = Studio.look(() -> studio.caption().getText());
        try (ChildProgram program = new ChildProgram(command)) {
            program.tell(Order.CAPTION, caption);
            program.tell(Order.TYPE, typed);
            LockSupport.parkNanos(PROMISE.toNanos());
            program.kill();
        }
        Report report = studio.report();
        report.note(
                "typed into a document without a file of another process; killed %d s later"
                        .formatted(PROMISE.toSeconds()));
        try (ChildProgram program = new ChildProgram(command)) {
            program.tell(Order.CAPTION, caption);
            program.tell(Order.FIND, typed);
            report.check("started again, it has the text, as unsaved edits", true);
            program.tell(Order.PICTURE, studio.screenshots().next("killed").toString());
        }
    }
}

package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.stage.Studio;

/** A small file: open it, write, save, undo something. */
final class WritingSteps {
    private static final int MOST_STEPS = 20;

    private final Studio studio;
    private final String stored = Studio.words("tour.text.lines");
    private final String typed = Studio.words("tour.text.robot") + "\n";
    private final Path notes;

    WritingSteps(Studio studio) {
        this.studio = studio;
        this.notes = studio.file(Studio.words("tour.file.notes"));
    }

    List<Step> steps() {
        return List.of(
                new Step("tour.open", this::open),
                new Step("tour.save", this::save),
                new Step("tour.undo", this::undo));
    }

    private void open() throws IOException {
        studio.screenshots().takeSettled("empty");
        Files.writeString(notes, stored);
        studio.open(notes);
        studio.report()
                .check(
                        notes.getFileName() + " is open and has no unsaved edits",
                        !Studio.look(studio.view()::isModified));
        studio.screenshots().take("open");
    }

    private void save() throws IOException {
        studio.actor().type(typed);
        studio.report()
                .check("the title marks unsaved edits", Studio.look(studio.view()::isModified));
        var busy = studio.pressSave();
        studio.awaitSaved();
        studio.quoteStatus();
        byte[] expected = (typed.replace("\n", "\r\n") + stored).getBytes(StandardCharsets.UTF_8);
        studio.report()
                .check(
                        "the file has exactly the expected "
                                + expected.length
                                + " bytes; both kinds of line break are kept",
                        Arrays.equals(Files.readAllBytes(notes), expected));
        studio.checkNothingLeft(studio.folder().path());
        studio.report().figure("FX thread busy with the shortcut, snapshot included", busy);
        studio.screenshots().take("saved");
    }

    private void undo() throws IOException {
        BasicFileAttributes before = Files.readAttributes(notes, BasicFileAttributes.class);
        studio.actor().type(Studio.words("tour.text.second"));
        studio.report()
                .check("typing marks unsaved edits again", Studio.look(studio.view()::isModified));
        // One undo step is about a word.
        for (int steps = 0; steps < MOST_STEPS && Studio.look(studio.view()::isModified); steps++) {
            studio.actor().shortcut(KeyCode.Z);
        }
        studio.report()
                .check(
                        "undone, the document is clean without another save",
                        !Studio.look(studio.view()::isModified));
        BasicFileAttributes after = Files.readAttributes(notes, BasicFileAttributes.class);
        studio.report()
                .check(
                        "the file was not touched",
                        before.lastModifiedTime().equals(after.lastModifiedTime())
                                && String.valueOf(before.fileKey())
                                        .equals(String.valueOf(after.fileKey())));
    }
}

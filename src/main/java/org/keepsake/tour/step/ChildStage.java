package org.keepsake.tour.step;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.keepsake.profile.UserFolders;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.EventHands;
import org.keepsake.tour.actor.Screenshots;
import org.keepsake.tour.actor.Tempo;
import org.keepsake.tour.actor.View;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.Theatre;

/**
 * The program in a process of its own, which another process may kill. It does what the lines on
 * its standard input say and answers each with a line.
 */
public final class ChildStage {
    static final String OPTION = "--child-stage";
    static final String DONE = "done";

    /** What can be asked for, followed by a space and what it is about. */
    enum Order {
        /** Sets the line above the window. */
        CAPTION,
        /** Types a text. */
        TYPE,
        /** Waits until the document in front has unsaved edits and its text is this one. */
        FIND,
        /** Takes a picture into a file. */
        PICTURE
    }

    private ChildStage() {}

    /**
     * Opens the window with what is kept in {@code folder}, and ends when there is no more input.
     *
     * @return the exit code
     */
    public static int play(Assembly assembly, Path folder) {
        System.setProperty("java.awt.headless", "true");
        UserFolders folders = new UserFolders(folder.resolve("config"), folder.resolve("state"));
        Theatre theatre = new Theatre(assembly, folders, List.of());
        // Not by the robot: while somebody watches, other programs are on the screen as well.
        Actor actor = new Actor(new EventHands(), Tempo.HURRIED);
        View view = new View(theatre.stage());
        try (BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Actor.awaitSeen("the keyboard is in the text", view::hasKeyboardInText);
            System.out.println(DONE);
            for (String line; (line = orders.readLine()) != null; ) {
                int space = line.indexOf(' ');
                String about = line.substring(space + 1);
                switch (Order.valueOf(line.substring(0, space))) {
                    case CAPTION -> Actor.act(() -> theatre.caption().setText(about));
                    case TYPE -> {
                        actor.type(about);
                        // Not while the keys wait for a text that is still coming back.
                        Actor.awaitSeen(
                                "what was typed", () -> view.documentText().contains(about));
                    }
                    case FIND ->
                            Actor.awaitSeen(
                                    "the text is back",
                                    () -> view.isModified() && view.documentText().equals(about));
                    case PICTURE -> Screenshots.takeInto(Path.of(about), theatre.stage());
                }
                System.out.println(DONE);
            }
            return 0;
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return 1;
        }
    }
}

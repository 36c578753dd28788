package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.actor.Film;
import org.keepsake.tour.stage.StagedStorage;
import org.keepsake.tour.stage.Studio;

/** The filmed part: typing goes on while a save fills its progress bar. */
final class FilmSteps {
    private static final int LINES = 200_000;
    private static final long RATE = 512 << 10;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(10L * Film.FRAME);
    private static final int CALM = 8;

    private final Studio studio;
    private final String old = Studio.words("tour.text.letter") + "\n";
    private final String typed = Studio.words("tour.text.film");

    FilmSteps(Studio studio) {
        this.studio = studio;
    }

    List<Step> steps() {
        return List.of(new Step("tour.film", this::film));
    }

    private void film() throws IOException {
        Path file =
                Files.writeString(studio.file(Studio.words("tour.file.letter")), old.repeat(LINES));
        studio.open(file);
        studio.actor().press(KeyCode.ENTER);
        studio.actor().press(KeyCode.UP);
        studio.storage().slowDownTo(RATE);
        int frames = 0;
        try (Film film = studio.screenshots().film("typing")) {
            for (; frames < CALM; frames++) {
                frame(film);
            }
            studio.pressSave();
            for (int i = 0; i < typed.length(); i++) {
                studio.actor().type(typed.charAt(i));
                frame(film);
                frames++;
            }
            studio.storage().slowDownTo(StagedStorage.UNLIMITED);
            Actor.awaitSeen("the save is over", () -> !studio.view().isBusy());
            for (int i = 0; i < CALM; i++) {
                frame(film);
                frames++;
            }
        } finally {
            studio.storage().slowDownTo(StagedStorage.UNLIMITED);
        }
        studio.report().note(frames + " frames, ten a second");
        studio.pressSave();
        studio.awaitSaved();
    }

    private void frame(Film film) {
        long next = System.nanoTime() + BETWEEN;
        film.add(studio.screenshots().now());
        for (long left; (left = next - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(left);
        }
    }
}

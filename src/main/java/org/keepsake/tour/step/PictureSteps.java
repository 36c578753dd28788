package org.keepsake.tour.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.keepsake.profile.UserFolders;
import org.keepsake.storage.system.platform.SystemFiles;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Assembly;
import org.keepsake.tour.stage.Studio;
import org.keepsake.ui.open.Openings;

/**
 * Pictures of every menu, dialog and window, in each language and theme, to be looked at. They take
 * minutes, so they are taken only when asked for: {@code JDK_JAVA_OPTIONS=-Dkeepsake.pictures=true
 * ./run.sh --demo DIR} leaves them in {@code DIR/pictures}.
 */
final class PictureSteps {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final List<String> THEMES = List.of("LIGHT", "DARK");
    private static final String TEXT =
            """
            # Things to keep

            A letter from the harbour, two photographs of the lemon tree in snow,
            and the key to number 9 { which nobody uses any more }.
            """;

    private final Studio studio;
    private final Assembly assembly;

    PictureSteps(Studio studio, Assembly assembly) {
        this.studio = studio;
        this.assembly = assembly;
    }

    List<Step> steps() {
        return Boolean.getBoolean("keepsake.pictures")
                ? List.of(new Step("tour.takePictures", this::takePictures))
                : List.of();
    }

    private void takePictures() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (Locale language : LANGUAGES) {
                Locale.setDefault(language);
                takePictures(language);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private void takePictures(Locale language) throws IOException {
        Path home = Files.createDirectories(studio.file("pictures-" + language));
        Path text = Files.writeString(home.resolve("notes.txt"), TEXT);
        Stage stage = Actor.see(Stage::new);
        Actor.act(() -> {
            stage.setX(0);
            stage.setY(0);
            assembly.assemble(
                            stage,
                            new SystemFiles(),
                            new UserFolders(home.resolve("config"), home.resolve("state")),
                            prompts -> prompts,
                            () -> {})
                    .showAfresh(Openings.of(List.of(text)));
            stage.setWidth(900);
            stage.setHeight(700);
        });
        try {
            int taken = 0;
            for (String theme : THEMES) {
                String name = language + "-" + theme.toLowerCase(Locale.ROOT);
                Path folder =
                        Files.createDirectories(
                                studio.screenshots().folder().resolve("pictures").resolve(name));
                Album album = new Album(stage, folder);
                album.choose("menu-look-" + theme);
                album.takeAll();
                taken += album.taken();
            }
            int all = taken;
            studio.report().check(all + " pictures in " + language.getLanguage(), all > 0);
        } finally {
            Actor.act(() -> stage.hide());
        }
    }
}

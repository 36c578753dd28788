package org.keepsake.tour.step;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.keepsake.tour.actor.Actor;
import org.keepsake.tour.stage.Studio;

/** The menus and the dark theme, by keyboard alone. */
final class LookSteps {
    private final Studio studio;

    LookSteps(Studio studio) {
        this.studio = studio;
    }

    List<Step> steps() {
        return List.of(new Step("tour.wearDark", this::wearDark));
    }

    private void wearDark() throws IOException {
        if (Studio.look(studio.view()::isDark)) {
            goTo("look.LIGHT");
            choose();
            Actor.awaitSeen("the window is light", () -> !studio.view().isDark());
        }
        goTo("look.DARK");
        studio.screenshots().takeSettled("menu");
        choose();
        Actor.awaitSeen("the window is dark", studio.view()::isDark);
        studio.report().check("the window is dark", true);
        studio.report()
                .check(
                        "the keyboard is back in the text",
                        Studio.look(studio.view()::hasKeyboardInText));
        studio.screenshots().takeSettled("dark");
    }

    private void goTo(String look) {
        studio.openMenu("menu.view");
        studio.goDownTo("menu.look");
        studio.actor().press(KeyCode.RIGHT);
        studio.goDownTo(look);
    }

    private void choose() {
        studio.actor().press(KeyCode.ENTER);
        Actor.awaitSeen("the menu is closed", () -> Window.getWindows().size() == 1);
    }
}

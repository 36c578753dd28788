package org.keepsake.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.keepsake.background.Fx;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;

/** A window that starts where an earlier one has ended. */
abstract class SessionFixture extends WindowFixture {

    static Session session(int front, Bookmark... files) {
        return new Session(List.of(files), Optional.of(front), Optional.empty());
    }

    final void awaitFront(String title, String text) {
        Fx.await(
                title + " in front",
                () -> view.title().startsWith(title) && view.text().startsWith(text));
    }

    /** What would be remembered if the program ended now. */
    final Session quit() {
        Fx.run(() -> {
            prompts.unsaved.clear();
            prompts.allUnsaved.add(new Prompts.AllUnsaved.Discard());
            view.tabTitles().forEach(_ -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        });
        robots.shortcut(KeyCode.Q);
        Fx.await("the end", () -> exits.get() > 0);
        return Fx.supply(kept::getLast);
    }
}

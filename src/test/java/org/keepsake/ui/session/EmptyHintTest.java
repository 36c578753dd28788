package org.keepsake.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.RecentFiles;

/** What a new document offers while it is empty. */
class EmptyHintTest extends SessionFixture {

    @Test
    void aNewDocumentHintsUntilThereIsACharacter() {
        open();
        assertThat(Fx.supply(this::showsHint)).isTrue();

        robots.type("x");
        assertThat(Fx.supply(this::showsHint)).isFalse();

        robots.shortcut(KeyCode.Z);
        assertThat(Fx.supply(this::showsHint)).isTrue();
    }

    @Test
    void anEmptyFileHasNoHint() throws IOException {
        open(file("empty.txt", ""));

        Fx.await("it to be loaded", () -> view.title().startsWith("empty.txt"));
        awaitLoaded();
        assertThat(Fx.supply(this::showsHint)).isFalse();
    }

    @Test
    void aRecentFileIsAClickAway() throws IOException {
        recent.set(new RecentFiles(List.of(file("one.txt", "1"))));
        open();
        Hyperlink link = Fx.supply(() -> (Hyperlink) view.hint().lookup(".hyperlink"));

        robots.click(link);

        awaitFront("one.txt", "1");
        assertThat(titles()).containsExactly("one.txt");
    }

    @Test
    void filesThatAreOpenAreNotOffered() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        recent.set(new RecentFiles(List.of(one, two)));
        open(one);
        awaitFront("one.txt", "1");
        robots.shortcut(KeyCode.N);
        Fx.await("the other file", () -> offered().equals(List.of("two.txt")));

        bringToFront(0);
        robots.shortcut(KeyCode.W);

        Fx.await("both", () -> offered().equals(List.of("one.txt", "two.txt")));
    }

    private List<String> offered() {
        return view.hint().lookupAll(".empty-files .hyperlink").stream()
                .map(link -> ((Hyperlink) link).getText())
                .toList();
    }

    @Test
    void theHintTakesNoClickFromTheText() {
        open();
        AtomicInteger clicks = new AtomicInteger();
        Fx.run(() ->
                view.area()
                        .addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicks.incrementAndGet()));

        robots.click(Fx.supply(() -> view.hint().lookup("#empty-hint")));

        assertThat(clicks).hasValue(1);
    }

    private boolean showsHint() {
        return view.hint().isVisible();
    }
}

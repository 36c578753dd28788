package org.keepsake.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.RecentFiles;
import org.keepsake.view.caret.Caret;

/** Which files count as recent, and where they open. */
class RecentFilesTest extends SessionFixture {

    @Test
    void recentFilesAreThoseOpenedTheLatestFirst() throws IOException {
        Path one = file("o_ne.txt", "1");
        Path two = file("two.txt", "2");
        open(one, two);
        Fx.await("both", () -> recent.get().files().equals(List.of(two, one)));
        robots.shortcut(KeyCode.W);
        robots.shortcut(KeyCode.W);

        assertThat(Fx.supply(() -> recentItems().get(1).getText()))
                .isEqualTo("o_ne.txt  —  " + folder);
        Fx.run(() -> recentItems().get(1).fire());

        awaitFront("o_ne.txt", "1");
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(one, two);
        Fx.run(() -> view.menuItem("recent-clear").fire());
        assertThat(Fx.supply(() -> recent.get().files())).isEmpty();
        assertThat(Fx.supply(() -> view.menu("menu-recent").isDisable())).isTrue();
    }

    @Test
    void aFileThatWasOpenWhenItWasOpenedAgainIsRecentByWhenItIsOpenedNext() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        open(one);
        openMore(one);
        openMore(two);
        awaitFront("two.txt", "2");
        robots.shortcut(KeyCode.W);
        awaitFront("one.txt", "1");
        robots.shortcut(KeyCode.W);
        openMore(two);
        awaitFront("two.txt", "2");
        Fx.run(() -> recentItems().getFirst().fire());
        awaitFront("one.txt", "1");

        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(one, two);
    }

    @Test
    void aFileThatTakesLongToLoadIsRecentByWhenItWasOpened() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        Gate slow = files.hold("openForReading");
        openWithoutWaiting(one);
        slow.awaitArrivals(1);
        files.heal("openForReading");
        prompts.filesToOpen.add(List.of(two));
        robots.shortcut(KeyCode.O);
        awaitFront("two.txt", "2");
        slow.open();

        Fx.await("both", () -> recent.get().files().size() == 2);
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(two, one);
    }

    @Test
    void aRecentFileComesBackWhereTheUserWas() throws IOException {
        Path one = file("one.txt", "a line\n".repeat(500));
        Path two = file("two.txt", "2");
        open(one, two);
        robots.shortcut(KeyCode.PAGE_UP);
        awaitFront("one.txt", "a line\n".repeat(500));
        Fx.run(() -> {
            view.area().go(Caret.at(7 * 300 + 3));
            view.area().setTopLine(290);
        });
        robots.shortcut(KeyCode.W);
        Fx.await("it to be closed", () -> view.tabTitles().equals(List.of("two.txt")));

        Fx.run(() -> recentItems().getFirst().fire());

        awaitFront("one.txt", "a line\n".repeat(500));
        Fx.await("the place", () -> view.area().topLine() == 290);
        assertThat(Fx.supply(() -> view.area().carets().main().offset())).isEqualTo(7 * 300 + 3);
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(one, two);
    }

    @Test
    void aFileThatIsOpenedInAnotherWayComesBackWhereTheUserWasAsWell() throws IOException {
        Path one = file("one.txt", "a line\n".repeat(500));
        Path two = file("two.txt", "2");
        open(one, two);
        robots.shortcut(KeyCode.PAGE_UP);
        awaitFront("one.txt", "a line\n".repeat(500));
        Fx.run(() -> view.area().go(Caret.at(7 * 300 + 3)));
        robots.shortcut(KeyCode.W);
        Fx.await("it to be closed", () -> view.tabTitles().equals(List.of("two.txt")));

        openMore(one);

        awaitFront("one.txt", "a line\n".repeat(500));
        Fx.await("the place", () -> view.area().carets().main().offset() == 7 * 300 + 3);
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(one, two);
    }

    @Test
    void filesThatOnlyComeBackAreNotTheLatest() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        recent.set(new RecentFiles(List.of(two, one)));
        session = session(0, Bookmark.atStartOf(one));

        open();

        awaitFront("one.txt", "1");
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(two, one);
    }

    @Test
    void aFileSavedElsewhereIsRecent() {
        Path here = folder.resolve("here.txt");
        open();
        robots.type("x");
        Fx.run(() -> prompts.placesToSave.add(here));
        robots.save();

        Fx.await("it to be recent", () -> recent.get().files().equals(List.of(here)));
    }

    @Test
    void filesThatAreOpenLeaveTheMenuToOthers() throws IOException {
        Path open = file("open.txt", "1");
        List<Path> others =
                IntStream.range(0, 12).mapToObj(i -> folder.resolve(i + ".txt")).toList();
        recent.set(new RecentFiles(Stream.concat(Stream.of(open), others.stream()).toList()));
        open(open);

        assertThat(Fx.supply(() -> recentItems().stream().map(MenuItem::getText).toList()))
                .hasSize(12)
                .startsWith("0.txt  —  " + folder)
                .contains("9.txt  —  " + folder);
    }

    @Test
    void theMenuSaysThatAllRecentFilesAreOpen() throws IOException {
        open(file("open.txt", "1"));

        MenuItem first = Fx.supply(() -> recentItems().getFirst());
        assertThat(first.getText()).isEqualTo("(No Others)");
        assertThat(first.isDisable()).isTrue();
        assertThat(Fx.supply(() -> recentItems().getLast().getId())).isEqualTo("recent-clear");
    }

    /** The items, as the menu shows them when it opens. */
    private List<MenuItem> recentItems() {
        Event.fireEvent(view.menu("menu-recent"), new Event(Menu.ON_SHOWING));
        return view.menu("menu-recent").getItems();
    }

    @Test
    void oneThatIsGoneIsNotOpenedAsANewFile() throws IOException {
        Path other = file("other.txt", "");
        Path gone = folder.resolve("gone.txt");
        open(other);
        Fx.run(() -> recent.set(recent.get().with(gone)));

        Fx.run(() -> recentItems().getFirst().fire());

        Fx.await("to be told", () -> view.notice().startsWith("gone.txt was not reopened: it has"));
        assertThat(Fx.supply(view::tabTitles)).containsExactly("other.txt");
    }

    @Test
    void aNewFileIsRecentOnceItIsSaved() throws IOException {
        Path one = file("one.txt", "1");
        Path added = folder.resolve("new.txt");
        open(one);
        openMore(added);
        Fx.await("the new file", () -> view.tabTitles().contains("new.txt"));
        awaitStatus("new.txt is a new file");
        assertThat(Fx.supply(() -> recent.get().files())).containsExactly(one);

        robots.type("x");
        robots.save();
        awaitStatus("Saved new.txt");

        Fx.await("both", () -> recent.get().files().equals(List.of(added, one)));
    }
}

package org.keepsake.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.RecentFiles;
import org.keepsake.profile.Session;
import org.keepsake.profile.WindowPlace;
import org.keepsake.text.Position;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.dialog.Prompts;
import org.keepsake.view.caret.Caret;

/** What comes back after a restart, and what a new document offers. */
class SessionTest extends WindowFixture {

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("line ").append(i).append('\n');
        }
        return lines.toString();
    }

    private static Session session(int front, Bookmark... files) {
        return new Session(List.of(files), Optional.of(front), Optional.empty());
    }

    private void awaitFront(String title, String text) {
        Fx.await(
                title + " in front",
                () -> view.title().startsWith(title) && view.text().startsWith(text));
    }

    private int topOfText() {
        return view.area().topLine();
    }

    /** What would be remembered if the program ended now. */
    private Session quit() {
        Fx.run(() -> {
            prompts.unsaved.clear();
            prompts.allUnsaved.add(new Prompts.AllUnsaved.Discard());
            view.tabTitles().forEach(_ -> prompts.unsaved.add(Prompts.Unsaved.DISCARD));
        });
        robots.shortcut(KeyCode.Q);
        Fx.await("the end", () -> exits.get() > 0);
        return Fx.supply(kept::getLast);
    }

    private List<MenuItem> recentItems() {
        return view.menu("menu-recent").getItems();
    }

    private boolean showsHint() {
        return view.hint().isVisible();
    }

    @Test
    void tabsComeBackInTheirOrderWithCaretAndSight() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", lines(500));
        session =
                session(
                        1,
                        Bookmark.atStartOf(one),
                        new Bookmark(two, 305, 3, 300),
                        Bookmark.atStartOf(file("three.txt", "3")));

        open();

        awaitFront("two.txt", "line 0");
        assertThat(titles()).containsExactly("one.txt", "two.txt", "three.txt");
        Fx.await("the sight", () -> topOfText() == 300);
        assertThat(Fx.supply(() -> view.caret())).isEqualTo(new Position(305, 3));
        assertThat(quit())
                .extracting(Session::files, Session::front)
                .containsExactly(session.files(), session.front());
    }

    @Test
    void aTabThatWasNotLookedAtComesBackAsItWas() throws IOException {
        Path two = file("two.txt", lines(500));
        session =
                session(
                        0,
                        Bookmark.atStartOf(file("one.txt", "1")),
                        new Bookmark(two, 305, 3, 300));
        open();
        awaitFront("one.txt", "1");
        Fx.await("two.txt to be loaded", () -> view.area(1).text().lineCount() > 500);

        bringToFront(1);

        Fx.await("the sight", () -> topOfText() == 300);
        assertThat(Fx.supply(() -> view.caret())).isEqualTo(new Position(305, 3));
    }

    @Test
    void aPlaceBehindALineOfManyRowsComesBack() throws IOException {
        Path one = file("one.txt", "x".repeat(300_000) + "\nsecond line");
        Bookmark place = new Bookmark(one, 1, 6, 0);
        session = session(0, place);
        open();
        awaitFront("one.txt", "x");

        Fx.await("the caret", () -> view.position().equals("Ln 2, Col 7"));
        assertThat(quit().files()).containsExactly(place);
    }

    @Test
    void aPlaceThatIsNoMoreBecomesTheNearest() throws IOException {
        session = session(0, new Bookmark(file("one.txt", "1\n23"), 70, 5, 60));

        open();

        awaitFront("one.txt", "1");
        Fx.await("the last line", () -> new Position(1, 0).equals(view.caret()));
    }

    @Test
    void aFileThatIsNotThereKeepsItsTabAndItsPlace() throws IOException {
        Path two = file("two.txt", "2");
        Path gone = folder.resolve("gone.txt");
        Path away = folder.resolve("a drive").resolve("away.txt");
        session =
                session(
                        2,
                        new Bookmark(gone, 3, 1, 2),
                        new Bookmark(away, 1, 0, 0),
                        Bookmark.atStartOf(two));

        open();
        Fx.await("its text", () -> view.text().equals("2"));
        Fx.await("all to be looked for", view::allCanBeEdited);
        assertThat(Fx.supply(view::tabTitles)).containsExactly("gone.txt", "away.txt", "two.txt");

        bringToFront(1);
        Fx.await("to be told", () -> view.notice().startsWith("away.txt is not available"));
        Files.createDirectory(away.getParent());
        Files.writeString(away, "one\ntwo");
        Fx.run(() -> view.noticeButton("Retry").fire());
        Fx.await("its text", () -> view.text().equals("one\ntwo"));

        assertThat(quit().files())
                .contains(new Bookmark(gone, 3, 1, 2), Bookmark.atStartOf(two))
                .extracting(Bookmark::file)
                .containsExactly(gone, away, two);
    }

    @Test
    void aFileFromTheCommandLineIsInFrontOfTheOthers() throws IOException {
        Path two = file("two.txt", "2");
        session = session(0, Bookmark.atStartOf(file("one.txt", "1")), Bookmark.atStartOf(two));

        open(file("three.txt", "3"), two);

        awaitFront("two.txt", "2");
        assertThat(titles()).containsExactly("one.txt", "two.txt", "three.txt");
        bringToFront(2);
        awaitFront("three.txt", "3");
    }

    @Test
    void theOthersDoNotWaitForEverForTheFileInFront() throws IOException {
        session =
                session(
                        1,
                        Bookmark.atStartOf(file("one.txt", "1")),
                        Bookmark.atStartOf(file("two.txt", "2")));
        Gate gate = files.hold("read");

        openWithoutWaiting();
        gate.awaitArrivals(2);
        gate.open();

        awaitFront("two.txt", "2");
        assertThat(titles()).containsExactly("one.txt", "two.txt");
    }

    @Test
    void filesThatAreStillLoadingAtTheEndAreRemembered() throws IOException {
        Path one = file("one.txt", "1");
        session = session(0, new Bookmark(one, 0, 1, 0));
        Gate gate = files.hold("read");
        openWithoutWaiting();
        gate.awaitArrivals(1);

        assertThat(quit().files()).isEqualTo(session.files());
    }

    @Test
    void whatWasTypedMeanwhileStaysInFront() throws IOException {
        session = session(0, Bookmark.atStartOf(file("one.txt", "1")));
        Gate recovered = new Gate();
        beforeRecovery = recovered::pass;
        openWithoutWaiting();
        awaitFocus();
        robots.type("x");

        recovered.open();

        Fx.await("the other", () -> view.tabTitles().equals(List.of("● Untitled", "one.txt")));
        assertThat(Fx.supply(view::title)).startsWith("● Untitled");
    }

    @Test
    void theWindowComesBackWhereItStood() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();

        assertThat(Fx.supply(() -> List.of(stage.getX(), stage.getY())))
                .containsExactly(30.0, 40.0);
        assertThat(Fx.supply(() -> List.of(stage.getWidth(), stage.getHeight())))
                .containsExactly(700.0, 500.0);
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aWindowThatIsRestoredToTheSizeOfTheScreenGetsItsOwnBack() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();
        Fx.run(() -> stage.setMaximized(true));
        Fx.await("the maximized size", () -> stage.isMaximized() && stage.getWidth() > 700);

        Fx.run(() -> {
            Rectangle2D full = bounds();
            stage.setMaximized(false);
            // As the toolkit on GTK does.
            put(full.getMinX(), full.getMinY(), full.getWidth(), full.getHeight());
        });

        Fx.await("its bounds", () -> bounds().equals(new Rectangle2D(30, 40, 700, 500)));
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aWindowThatTheToolkitMovedAsItCameBackIsPutWhereItStood() {
        WindowPlace place = new WindowPlace(30, 40, 700, 500, false);
        session = new Session(List.of(), Optional.empty(), Optional.of(place));
        open();

        Fx.run(() -> put(29, 20, 700, 500));

        assertThat(Fx.supply(this::bounds)).isNotEqualTo(new Rectangle2D(30, 40, 700, 500));
        Fx.await("its place", () -> bounds().equals(new Rectangle2D(30, 40, 700, 500)));
        assertThat(quit().window()).contains(place);
    }

    @Test
    void aTitleBarAboveTheScreenComesDownToItsEdge() {
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new WindowPlace(30, -20, 700, 500, false)));
        open();

        assertThat(Fx.supply(stage::getY)).isZero();
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private void put(double x, double y, double width, double height) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    @Test
    void aWindowThatWasNotMovedIsRemembered() {
        open();

        assertThat(quit().window()).map(WindowPlace::width).contains(Fx.supply(stage::getWidth));
    }

    @Test
    void aWindowThatWouldBeOnNoScreenIsPutWhereItCanBeSeen() {
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(new WindowPlace(5000, 40, 700, 500, false)));
        open();

        assertThat(Fx.supply(stage::getX)).isLessThan(1000);
    }

    @Test
    void aWindowThatIsTooLargeByNowIsFittedToTheScreen() {
        Rectangle2D screen = Fx.supply(() -> Screen.getPrimary().getVisualBounds());
        session =
                new Session(
                        List.of(),
                        Optional.empty(),
                        Optional.of(
                                new WindowPlace(
                                        50,
                                        60,
                                        screen.getWidth() * 2,
                                        screen.getHeight() * 2,
                                        false)));
        open();

        assertThat(Fx.supply(() -> List.of(stage.getX(), stage.getY())))
                .containsExactly(screen.getMinX(), screen.getMinY());
        assertThat(Fx.supply(() -> List.of(stage.getWidth(), stage.getHeight())))
                .containsExactly(screen.getWidth(), screen.getHeight());
    }

    @Test
    void aChangeIsRememberedWithoutAnEnd() throws IOException {
        Path one = file("one.txt", "1");
        open(one);
        Fx.run(kept::clear);

        robots.type("x");

        Fx.await(
                "the caret to be remembered",
                () ->
                        !kept.isEmpty()
                                && kept.getLast()
                                        .files()
                                        .equals(List.of(new Bookmark(one, 0, 1, 0))));
    }

    @Test
    void aStartAfreshNeitherBringsBackNorForgets() throws IOException {
        Path two = file("two.txt", "2");
        session = session(0, Bookmark.atStartOf(file("one.txt", "1")));

        openAfresh(two);

        awaitFront("two.txt", "2");
        assertThat(titles()).containsExactly("two.txt");
        leave();
        Fx.await("the end", () -> exits.get() > 0);
        assertThat(kept).isEmpty();
    }

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

        Fx.run(() -> recentItems().get(1).fire());

        awaitFront("one.txt", "a line\n".repeat(500));
        Fx.await("the place", () -> view.area().topLine() == 290);
        assertThat(Fx.supply(() -> view.area().carets().main().offset())).isEqualTo(7 * 300 + 3);
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
    void theHintTakesNoClickFromTheText() {
        open();
        AtomicInteger clicks = new AtomicInteger();
        Fx.run(() ->
                view.area()
                        .addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicks.incrementAndGet()));

        robots.click(Fx.supply(() -> view.hint().lookup("#empty-hint")));

        assertThat(clicks).hasValue(1);
    }
}

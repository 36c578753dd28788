package org.keepsake.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.background.Gate;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.text.Position;

/** Which documents come back after a restart, and where in them the user was. */
class SessionTest extends SessionFixture {
    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("line ").append(i).append('\n');
        }
        return lines.toString();
    }

    private int topOfText() {
        return view.area().topLine();
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

    /** The first line in sight began above the window, and has more rows than that. */
    @Test
    void theCaretIsInSightAlsoAmongLongParagraphs() throws IOException {
        Path diary = file("diary.txt", ("word ".repeat(600) + "\n").repeat(20));
        session = session(0, new Bookmark(diary, 12, 2_900, 11));

        open();

        awaitFront("diary.txt", "word ".repeat(600).strip());
        Fx.await("the caret", () -> new Position(12, 2_900).equals(view.caret()));
        Fx.await(
                "the caret in sight",
                () -> {
                    Node caret = view.area().lookup(".caret");
                    return caret != null
                            && caret.isVisible()
                            && view.area()
                                    .localToScene(view.area().getLayoutBounds())
                                    .contains(caret.localToScene(caret.getLayoutBounds()));
                });
    }

    @Test
    void theStatusBarTellsThePlaceAsSoonAsTheCaretIsThere() throws IOException {
        session = session(0, new Bookmark(file("one.txt", lines(500)), 305, 3, 300));
        Gate gate = files.hold("read");
        openWithoutWaiting();
        gate.awaitArrivals(1);
        List<String> told = new ArrayList<>();
        Fx.run(() ->
                view.area()
                        .caretsProperty()
                        .addListener((o, was, is) -> told.add(view.position())));

        gate.open();

        Fx.await("the caret", () -> new Position(305, 3).equals(view.caret()));
        assertThat(Fx.supply(told::getLast)).isEqualTo("Ln 306, Col 4");
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
    void aFileThatIsAwayWithItsFolderKeepsItsTabAndItsPlace() throws IOException {
        Path two = file("two.txt", "2");
        Path away = folder.resolve("a drive").resolve("away.txt");
        Path inMountPoint =
                Files.createDirectory(folder.resolve("mount point")).resolve("away too.txt");
        session =
                session(
                        2,
                        new Bookmark(inMountPoint, 3, 1, 2),
                        new Bookmark(away, 1, 0, 0),
                        Bookmark.atStartOf(two));

        open();
        Fx.await("its text", () -> view.text().equals("2"));
        Fx.await("all to be looked for", view::allCanBeEdited);
        bringToFront(1);
        Fx.await("to be told", () -> view.notice().startsWith("away.txt is not available"));
        Files.createDirectory(away.getParent());
        Files.writeString(away, "one\ntwo");
        Fx.run(() -> view.noticeButton("Retry").fire());
        Fx.await("its text", () -> view.text().equals("one\ntwo"));
        bringToFront(0);
        Fx.await("to be told", () -> view.notice().startsWith("away too.txt is not there"));

        assertThat(Fx.supply(view::tabTitles))
                .containsExactly("away too.txt", "away.txt", "two.txt");
        assertThat(quit().files())
                .contains(new Bookmark(inMountPoint, 3, 1, 2), Bookmark.atStartOf(two))
                .extracting(Bookmark::file)
                .containsExactly(inMountPoint, away, two);
    }

    @Test
    void aFileThatIsGoneLosesItsTab() throws IOException {
        Path two = file("two.txt", "2");
        Path gone = folder.resolve("gone.txt");
        session = session(0, new Bookmark(gone, 3, 1, 2), Bookmark.atStartOf(two));

        open();

        Fx.await(
                "to be told",
                () -> view.notice().startsWith("gone.txt was not reopened: it has been deleted"));
        assertThat(Fx.supply(view::notice)).endsWith(gone.toString());
        assertThat(titles()).containsExactly("two.txt");
        assertThat(quit().files()).containsExactly(Bookmark.atStartOf(two));
    }

    @Test
    void oneNoticeNamesAllFilesThatAreGone() throws IOException {
        file("other.txt", "not open");
        session =
                session(
                        0,
                        Bookmark.atStartOf(folder.resolve("one.txt")),
                        Bookmark.atStartOf(folder.resolve("two.txt")));

        open();

        Fx.await("to be told", () -> view.notice().startsWith("2 files were not reopened"));
        assertThat(Fx.supply(view::notice)).contains("one.txt").contains("two.txt");
        assertThat(titles()).containsExactly("Untitled");
    }

    @Test
    void aFileThatWasNeverThereIsNotRemembered() throws IOException {
        Path one = file("one.txt", "1");
        openWithoutWaiting(one, folder.resolve("new.txt"), folder.resolve("not/there.txt"));
        Fx.await("all", () -> view.tabTitles().size() == 3 && view.allCanBeEdited());
        awaitFocus();
        robots.type("x");

        assertThat(quit().files()).containsExactly(Bookmark.atStartOf(one));
    }

    @Test
    void aFileThatCannotBeReadNowKeepsItsTab() throws IOException {
        Path two = file("two.txt", "2");
        Path loop = folder.resolve("loop.txt");
        Files.createSymbolicLink(loop, loop.getFileName());
        session = session(0, new Bookmark(loop, 1, 0, 0), Bookmark.atStartOf(two));

        open();
        Fx.await("to be told", () -> view.notice().startsWith("loop.txt is a link that leads"));
        assertThat(Fx.supply(view::notice)).contains("The tab stays until you close it.");
        assertThat(Fx.supply(view::tabTitles)).containsExactly("loop.txt", "two.txt");

        Files.delete(loop);
        Files.writeString(loop, "one\ntwo");
        Fx.await("its text", () -> view.text().equals("one\ntwo"));
        assertThat(quit().files()).extracting(Bookmark::file).containsExactly(loop, two);
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
    void theFileInFrontStaysThatAlthoughItWasStillLoadingAtTheEnd() throws IOException {
        session =
                session(
                        1,
                        Bookmark.atStartOf(file("one.txt", "1")),
                        Bookmark.atStartOf(file("two.txt", "2")));
        Gate gate = files.hold("read");
        openWithoutWaiting();
        gate.awaitArrivals(1);

        assertThat(quit().front()).isEqualTo(session.front());
    }

    @Test
    void quittingTwiceForgetsNothing() throws IOException {
        Path one = file("one.txt", "1");
        Path two = file("two.txt", "2");
        open(one);
        robots.type("x");
        Gate write = files.hold("write");
        robots.save();
        write.awaitArrivals(1);
        Gate read = files.hold("read");
        Fx.run(() -> prompts.filesToOpen.add(List.of(two)));
        robots.shortcut(KeyCode.O);
        read.awaitArrivals(1);

        robots.shortcut(KeyCode.Q);
        Fx.await("the load to be given up", () -> view.tabTitles().size() == 1);
        robots.shortcut(KeyCode.Q);
        write.open();
        read.open();

        Fx.await("the end", () -> exits.get() > 0);
        assertThat(Fx.supply(kept::getLast).files())
                .extracting(Bookmark::file)
                .containsExactly(one, two);
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
}

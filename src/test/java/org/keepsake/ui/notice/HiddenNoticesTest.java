package org.keepsake.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.open.Openings;

/** Several notices in one place: one is shown, and each of the others can be reached. */
class HiddenNoticesTest extends WindowFixture {

    private Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private void openFolders(String... names) throws IOException {
        open(file("notes.txt", "old"));
        for (String name : names) {
            openMore(folder(name));
            awaitNotice(name);
        }
    }

    @Test
    void aNoticeSaysHowManyItHidesAndLeadsToEach() throws IOException {
        openFolders("one", "two", "three");

        assertThat(Fx.supply(view::noticeButtons)).contains("2 More Notices");
        clickNotice("2 More Notices");
        awaitNotice("two is a folder");
        clickNotice("2 More Notices");
        awaitNotice("one is a folder");
        clickNotice("2 More Notices");
        awaitNotice("three is a folder");
    }

    @Test
    void theNumberIsThatOfThoseThatAreLeft() throws IOException {
        openFolders("one", "two");

        assertThat(Fx.supply(view::noticeButtons)).contains("1 More Notice");
        Fx.run(view::closeNotice);

        awaitNotice("one is a folder");
        assertThat(Fx.supply(view::noticeButtons)).containsExactly("Details");
    }

    @Test
    void theKeyboardGoesThroughThemWithOneKey() throws IOException {
        openFolders("one", "two", "three");
        Fx.run(() -> view.noticeButton("Details").requestFocus());
        robots.press(KeyCode.TAB);

        robots.press(KeyCode.SPACE);
        awaitNotice("two is a folder");
        robots.press(KeyCode.SPACE);
        awaitNotice("one is a folder");

        assertThat(text()).isEqualTo("old");
    }

    @Test
    void namesThatLeadNowhereAreToldOfOneByOne() {
        open(new Openings(List.of(), Optional.empty(), List.of("a\uFFFD", "b\uFFFD")));

        awaitNotice("The name b\uFFFD");
        clickNotice("1 More Notice");
        awaitNotice("The name a\uFFFD");
    }

    @Test
    void aNoticeIsNotLostWithTheTabItWasShownIn() throws IOException {
        open(file("notes.txt", "old"));
        openMore(folder("one"), folder("two"), folder("three"));
        Fx.await(
                "one tab",
                () -> view.tabTitles().equals(List.of("notes.txt")) && !view.notice().isEmpty());

        Set<String> told = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            told.add(Fx.supply(view::notice));
            clickNotice("2 More Notices");
        }

        assertThat(told).hasSize(3);
    }

    @Test
    void tryingAgainIsNotOfferedForAFolder() throws IOException {
        openFolders("one");

        assertThat(Fx.supply(view::noticeButtons)).containsExactly("Details");
    }
}

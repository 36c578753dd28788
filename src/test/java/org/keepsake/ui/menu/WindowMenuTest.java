package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.EditorWindow;
import org.keepsake.ui.WindowFixture;

/** The menu bar, and the menu of a tab, in either language. */
@ParameterizedClass
@ValueSource(strings = {"en", "de"})
class WindowMenuTest extends WindowFixture {
    @Parameter private String tag = "";

    private final CountDownLatch windows = new CountDownLatch(1);

    @Override
    protected Locale language() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    protected void beforeShowing(EditorWindow window) {
        window.openWindowsBy(windows::countDown);
    }

    private MenuBar bar() {
        return (MenuBar) view.node(".menu-bar");
    }

    /** A menu that can be opened, and all that can be opened from it. */
    private static Stream<Menu> within(Menu menu) {
        return Stream.concat(
                Stream.of(menu).filter(it -> !it.isDisable()),
                menu.getItems().stream()
                        .filter(Menu.class::isInstance)
                        .flatMap(inner -> within((Menu) inner)));
    }

    @Test
    void noMenuBeginsOrEndsWithALineOrHasTwoInARow() {
        open();
        Fx.run(() ->
                assertThat(bar().getMenus().stream().flatMap(WindowMenuTest::within))
                        .allSatisfy(menu -> {
                            String lines = lines(menu.getItems());
                            assertThat(lines)
                                    .as(menu.getText())
                                    .doesNotStartWith("-")
                                    .doesNotEndWith("-")
                                    .doesNotContain("--");
                        }));
    }

    private static String lines(List<MenuItem> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(item instanceof SeparatorMenuItem ? '-' : 'x'));
        return lines.toString();
    }

    @Test
    void aNewWindowIsAnotherProgram() {
        open();
        robots.press(KeyCode.N, KeyCode.SHORTCUT, KeyCode.SHIFT);

        Fx.await("its start", () -> windows.getCount() == 0);
        assertThat(Fx.supply(view::tabTitles)).hasSize(1);
    }

    @Test
    void whatNeedsAnotherTabIsOfferedOnlyBesideOne() throws IOException {
        open(file("one.txt", "1"));
        List<String> ids = List.of("menu-nexttab", "menu-previoustab", "menu-closeothers");
        Fx.run(() -> {
            assertThat(ids).allMatch(id -> view.menuItem(id).isDisable());
            assertThat(ofTheTab("tab-closeothers").isDisable()).isTrue();
        });

        openMore(file("two.txt", "2"));
        Fx.await("the second tab", () -> view.tabTitles().size() == 2);
        Fx.run(() -> {
            assertThat(ids).noneMatch(id -> view.menuItem(id).isDisable());
            assertThat(ofTheTab("tab-closeothers").isDisable()).isFalse();
        });
    }

    @Test
    void theTabsToTheRightOfOneAreClosed() throws IOException {
        open(file("one.txt", "1"), file("two.txt", "2"), file("three.txt", "3"));
        Fx.await("the tabs", () -> view.tabTitles().size() == 3);

        Fx.run(() -> ofTheTab("tab-closeright").fire());

        Fx.await("one tab", () -> view.tabTitles().equals(List.of("one.txt")));
    }

    private MenuItem ofTheTab(String id) {
        return ((TabPane) view.node("#tabs"))
                .getTabs().getFirst().getContextMenu().getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}

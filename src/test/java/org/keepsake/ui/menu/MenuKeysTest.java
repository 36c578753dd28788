package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;
import org.keepsake.ui.kit.MenuLetters;

/** What the keyboard does in the menu bar and in open menus. */
class MenuKeysTest extends WindowFixture {
    private Locale language = Locale.ENGLISH;

    @Override
    protected Locale language() {
        return language;
    }

    @AfterEach
    void closeTheMenus() {
        Fx.run(() -> openMenus().toList().forEach(Window::hide));
    }

    private static Stream<ContextMenu> openMenus() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast);
    }

    private MenuBar bar() {
        return (MenuBar) stage.getScene().lookup(".menu-bar");
    }

    private void awaitOpen(int menu) {
        Fx.await("the menu", () -> bar().getMenus().get(menu).isShowing());
    }

    /** Opens a file, and a menu of the bar by its letter. */
    private void openMenu(KeyCode letter, int menu) throws IOException {
        open(file("notes.txt", "old"));
        robots.press(letter, KeyCode.ALT);
        awaitOpen(menu);
    }

    private boolean isTitleHighlighted() {
        return Fx.supply(
                () -> bar().queryAccessibleAttribute(AccessibleAttribute.FOCUS_NODE) != null);
    }

    @Test
    void aLetterChoosesItsItemOfTheOpenMenu() throws IOException {
        openMenu(KeyCode.E, 1);
        robots.type("a");

        assertThat(Fx.supply(() -> openMenus().count())).isZero();
        assertThat(Fx.supply(() -> view.area().carets().main().end())).isEqualTo(3);
        assertThat(Fx.supply(view::text)).isEqualTo("old");
    }

    @Test
    void aMenuThatALetterOpensBeginsAtItsFirstItem() throws IOException {
        openMenu(KeyCode.F, 0);
        robots.press(KeyCode.ENTER);

        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
        assertThat(isTitleHighlighted()).isFalse();
    }

    /** The pointer is where the second item of the menu will be. */
    @Test
    void aPointerThatRestsWhereAMenuOpensChoosesNothingUntilItMoves() throws IOException {
        openMenu(KeyCode.F, 0);
        Point2D place = Fx.supply(() -> middleOf(1));
        robots.press(KeyCode.ESCAPE);
        Fx.await("no menu", () -> openMenus().findAny().isEmpty());
        robots.press(KeyCode.ESCAPE);
        Fx.run(() -> new Robot().mouseMove(place));

        robots.press(KeyCode.F, KeyCode.ALT);
        awaitOpen(0);
        Fx.run(() -> new Robot().mouseMove(place));
        assertThat(Fx.supply(() -> isChosen(1))).isFalse();

        Fx.run(() -> new Robot().mouseMove(place.add(1, 0)));
        Fx.await("the item below the pointer", () -> isChosen(1));
    }

    @Test
    void aMenuThatThePointerOpensChoosesNothing() throws IOException {
        open(file("notes.txt", "old"));
        openTabMenu();

        awaitFrames();
        assertThat(Fx.supply(this::isAnyChosen)).isFalse();
    }

    /** The toolkit on GTK reports a pointer twice, at two places, when a menu opens below it. */
    @Test
    void aPointerThatOnlyEntersAMenuChoosesNothing() throws IOException {
        open(file("notes.txt", "old"));
        openTabMenu();

        Fx.run(() -> {
            enter(item(0));
            enter(item(2));
        });
        assertThat(Fx.supply(this::isAnyChosen)).isFalse();
    }

    private void openTabMenu() {
        Fx.run(() -> view.tab(0).getContextMenu().show(view.area(), 100, 100));
    }

    private static void awaitFrames() {
        AtomicInteger frames = new AtomicInteger();
        Fx.await("some frames", () -> frames.incrementAndGet() > 3);
    }

    private boolean isAnyChosen() {
        return openMenus()
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getStyleableNode)
                .anyMatch(node -> node != null && node.isFocused());
    }

    private static void enter(Node node) {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        Event.fireEvent(
                node,
                new MouseEvent(
                        node,
                        node,
                        MouseEvent.MOUSE_ENTERED_TARGET,
                        0,
                        0,
                        place.getCenterX(),
                        place.getCenterY(),
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private Node item(int index) {
        return openMenus().findFirst().orElseThrow().getItems().get(index).getStyleableNode();
    }

    private Point2D middleOf(int index) {
        Bounds bounds = item(index).getLayoutBounds();
        return item(index).localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }

    private boolean isChosen(int index) {
        return item(index).isFocused();
    }

    @Test
    void f10OpensTheFirstMenuAndClosesIt() throws IOException {
        open(file("notes.txt", "old"));

        robots.press(KeyCode.F10);
        awaitOpen(0);
        assertThat(Fx.supply(() -> isChosen(0))).isTrue();
        robots.press(KeyCode.F10);

        Fx.await("no menu", () -> openMenus().findAny().isEmpty());
        awaitFocus();
    }

    @Test
    void theMenuThatAnArrowKeyLeadsToBeginsAtItsFirstItemOfUse() throws IOException {
        openMenu(KeyCode.F, 0);
        robots.press(KeyCode.RIGHT);
        awaitOpen(1);
        assertThat(Fx.supply(() -> bar().getMenus().get(1).getItems().getFirst().isDisable()))
                .isTrue();
        assertThat(Fx.supply(() -> isChosen(firstEnabled(1)))).isTrue();

        robots.press(KeyCode.LEFT);
        awaitOpen(0);
        robots.press(KeyCode.ENTER);
        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
    }

    private int firstEnabled(int menu) {
        List<MenuItem> items = bar().getMenus().get(menu).getItems();
        return IntStream.range(0, items.size())
                .filter(at -> !items.get(at).isDisable())
                .filter(at -> !(items.get(at) instanceof SeparatorMenuItem))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void enterWithoutAChoiceLeavesTheMenuOpen() throws IOException {
        open(file("notes.txt", "old"));
        robots.click(bar().lookup(".menu-button"));
        awaitOpen(0);
        robots.press(KeyCode.ENTER);

        assertThat(Fx.supply(() -> openMenus().count())).isOne();
        robots.press(KeyCode.DOWN);
        robots.press(KeyCode.ENTER);
        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
        assertThat(isTitleHighlighted()).isFalse();
        assertThat(Fx.supply(() -> view.textOf(0))).isEqualTo("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACK_SPACE", "DELETE", "J", "TAB", "SPACE"})
    void noKeyReachesTheTextBehindAMenu(KeyCode key) throws IOException {
        open(file("notes.txt", "old"));
        robots.press(KeyCode.RIGHT);
        robots.press(KeyCode.F10, KeyCode.SHIFT);
        Fx.await("the menu", () -> openMenus().count() == 1);
        robots.press(key);

        assertThat(Fx.supply(view::text)).isEqualTo("old");
    }

    @Test
    void aLetterOpensASubmenuAndActsInIt() throws IOException {
        openMenu(KeyCode.E, 1);
        robots.type("h");
        Fx.await("the menu in the menu", () -> openMenus().count() == 2);
        robots.type("u");

        assertThat(Fx.supply(() -> openMenus().count())).isZero();
    }

    @Test
    void aShortcutClosesTheMenuAndActs() throws IOException {
        openMenu(KeyCode.F, 0);
        robots.shortcut(KeyCode.N);

        assertThat(Fx.supply(() -> openMenus().count())).isZero();
        assertThat(Fx.supply(view::tabTitles)).hasSize(2);
        assertThat(isTitleHighlighted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachMenuOpensByItsLetterHoweverOftenOthersWereOpen(String tag) throws IOException {
        language = Locale.forLanguageTag(tag);
        open(file("notes.txt", "old"));
        int menus = Fx.supply(() -> bar().getMenus().size());
        for (int i = 0; i < 2 * menus; i++) {
            int menu = i % menus;
            Optional<String> letter =
                    MenuLetters.mnemonic(Fx.supply(() -> bar().getMenus().get(menu).getText()));
            // Alt is let go first, as quick fingers do.
            Fx.run(() -> {
                Robot robot = new Robot();
                KeyCode key = KeyCode.getKeyCode(letter.orElseThrow().toUpperCase(Locale.ROOT));
                robot.keyPress(KeyCode.ALT);
                robot.keyPress(key);
                robot.keyRelease(KeyCode.ALT);
                robot.keyRelease(key);
            });
            awaitOpen(menu);
            robots.press(KeyCode.ESCAPE);
            Fx.await("no menu", () -> openMenus().findAny().isEmpty());
        }
        assertThat(Fx.supply(view::text)).isEqualTo("old");
    }

    @Test
    void afterATapOfAltALetterOpensItsMenu() throws IOException {
        open(file("notes.txt", "old"));
        robots.press(KeyCode.ALT);
        assertThat(isTitleHighlighted()).isTrue();
        robots.type("v");
        awaitOpen(2);

        assertThat(Fx.supply(view::text)).isEqualTo("old");
    }

    @Test
    void anyOtherLetterLeavesTheMenuBar() throws IOException {
        open(file("notes.txt", "old"));
        robots.press(KeyCode.ALT);
        robots.type("xe");

        assertThat(isTitleHighlighted()).isFalse();
        assertThat(Fx.supply(view::text)).isEqualTo("xeold");
    }

    @Test
    void altWithTheMouseDoesNotLeadToTheMenuBar() throws IOException {
        open(file("notes.txt", "old"));
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(view.area().localToScreen(60, 10));
            robot.keyPress(KeyCode.ALT);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(view.area().localToScreen(80, 10));
            robot.mouseRelease(MouseButton.PRIMARY);
            robot.keyRelease(KeyCode.ALT);
        });

        assertThat(isTitleHighlighted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noTwoItemsOfAMenuHaveTheSameLetter(String tag) throws IOException {
        language = Locale.forLanguageTag(tag);
        open(file("notes.txt", "old"));

        Fx.run(() -> {
            assertLettersDiffer("the menu bar", bar().getMenus().stream().map(Menu::getText));
            bar().getMenus().forEach(MenuKeysTest::assertLettersDiffer);
            assertLettersDiffer(
                    "the menu of the tab",
                    view.tab(0).getContextMenu().getItems().stream().map(MenuItem::getText));
        });
    }

    private static void assertLettersDiffer(Menu menu) {
        assertLettersDiffer(menu.getText(), menu.getItems().stream().map(item -> item.getText()));
        menu.getItems().stream()
                .filter(Menu.class::isInstance)
                .forEach(inner -> assertLettersDiffer((Menu) inner));
    }

    private static void assertLettersDiffer(String where, Stream<String> words) {
        assertThat(words.flatMap(text -> MenuLetters.mnemonic(text).stream()).toList())
                .as(where)
                .doesNotHaveDuplicates();
    }
}

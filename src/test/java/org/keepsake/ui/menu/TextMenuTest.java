package org.keepsake.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepsake.background.Fx;
import org.keepsake.ui.WindowFixture;

/** The menu of the text, by the keys. */
class TextMenuTest extends WindowFixture {

    @AfterEach
    void closeTheMenu() {
        Fx.run(() -> menu().ifPresent(Window::hide));
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .map(ContextMenu.class::cast)
                .filter(menu -> "text-menu".equals(menu.getId()))
                .findFirst();
    }

    private static MenuItem item(String id) {
        return menu().orElseThrow().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"F10", "CONTEXT_MENU"})
    void itOpensByTheKeysAndActsOnTheText(KeyCode key) throws IOException {
        openAndType("x");
        if (key == KeyCode.F10) {
            robots.press(key, KeyCode.SHIFT);
        } else {
            robots.press(key);
        }
        Fx.await("the menu", () -> menu().isPresent());
        assertThat(Fx.supply(() -> item("text-redo").isDisable())).isTrue();

        Fx.run(() -> item("text-undo").fire());
        assertThat(Fx.supply(view::text)).isEqualTo("old");
    }
}

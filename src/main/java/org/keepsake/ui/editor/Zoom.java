package org.keepsake.ui.editor;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.ScrollEvent;
import org.keepsake.profile.Settings;
import org.keepsake.ui.kit.Command;
import org.keepsake.ui.kit.IconShape;

/**
 * Makes the text larger and smaller on the screen, in all documents, and remembers it. The font
 * size that the user has chosen stays as it is.
 */
public final class Zoom {
    /** What one key or one notch changes, in percent of the font size. */
    private static final int STEP = 10;

    /** One notch of a mouse wheel, in pixels; a touch pad reports many small distances. */
    private static final double NOTCH = 40;

    private final ObjectProperty<Settings> settings;
    private double turned;

    /** Creates a zoom that is kept in {@code settings}. */
    public Zoom(ObjectProperty<Settings> settings) {
        this.settings = settings;
    }

    /** Makes the text larger. */
    public Command in() {
        return command("zoomin", IconShape.ZOOM_IN, KeyCode.PLUS, () -> by(1));
    }

    /** Makes the text smaller. */
    public Command out() {
        return command("zoomout", IconShape.ZOOM_OUT, KeyCode.MINUS, () -> by(-1));
    }

    /** Shows the text in the font size that the user has chosen. */
    public Command usual() {
        return command("zoomreset", IconShape.TYPE, KeyCode.DIGIT0, this::reset)
                .unless(Bindings.createBooleanBinding(this::isUsual, settings));
    }

    /** How large the text is, in percent of the font size. */
    public ObservableValue<Integer> percent() {
        return settings.map(now -> now.get(Settings.ZOOM));
    }

    /** Whether the text has the font size that the user has chosen. */
    public boolean isUsual() {
        return settings.get().get(Settings.ZOOM).equals(Settings.ZOOM.initial());
    }

    private static Command command(String id, IconShape icon, KeyCode key, Runnable action) {
        return Command.of(id, icon, action).keys(key, SHORTCUT_DOWN);
    }

    /** Adds the equivalent keys of other keyboard layouts and the number pad. */
    public void addKeys(ObservableMap<KeyCombination, Runnable> accelerators) {
        for (KeyCode key : List.of(KeyCode.EQUALS, KeyCode.ADD)) {
            accelerators.put(keys(key), () -> by(1));
        }
        accelerators.put(keys(KeyCode.SUBTRACT), () -> by(-1));
        accelerators.put(keys(KeyCode.NUMPAD0), this::reset);
    }

    private static KeyCombination keys(KeyCode key) {
        return new KeyCodeCombination(key, SHORTCUT_DOWN, SHIFT_ANY);
    }

    /** Lets the wheel zoom over {@code text} while the shortcut key is held. */
    public void installOn(Node text) {
        text.addEventFilter(
                ScrollEvent.SCROLL,
                e -> {
                    if (e.isShortcutDown()) {
                        turn(e.getDeltaY());
                        e.consume();
                    }
                });
    }

    private void turn(double way) {
        turned += way;
        int notches = (int) (turned / NOTCH);
        turned -= notches * NOTCH;
        if (notches != 0) {
            by(notches);
        }
    }

    private void by(int steps) {
        Settings now = settings.get();
        long percent = now.get(Settings.ZOOM) + (long) STEP * steps;
        settings.set(now.with(Settings.ZOOM, Settings.ZOOM.clamp(percent)));
    }

    /** Shows the text in a size, in percent of the font size. */
    public void to(int percent) {
        Settings now = settings.get();
        settings.set(now.with(Settings.ZOOM, Settings.ZOOM.clamp(percent)));
    }

    /** Shows the text in the font size that the user has chosen. */
    public void reset() {
        settings.set(settings.get().with(Settings.ZOOM, Settings.ZOOM.initial()));
    }
}

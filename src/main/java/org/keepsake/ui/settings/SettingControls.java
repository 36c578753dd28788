package org.keepsake.ui.settings;

import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;
import org.keepsake.ui.kit.NumberSpinner;
import org.keepsake.ui.words.Messages;

/**
 * A control for each kind of setting. It shows the current value, wherever it was chosen, and a
 * choice made with it takes effect at once.
 */
final class SettingControls {

    /**
     * The prefix of the message keys of a choice's values, where that is not the name of the
     * setting.
     */
    private static final Map<Setting<?>, String> FAMILIES = Map.of(Settings.SAVE_NOTICE, "notice");

    private final Messages messages;
    private final ObjectProperty<Settings> settings;
    private final Executor workers;
    private Subscription shown = Subscription.EMPTY;

    /**
     * Creates controls that live until {@link #close}.
     *
     * @param workers runs the search for fonts, which takes a moment
     */
    SettingControls(Messages messages, ObjectProperty<Settings> settings, Executor workers) {
        this.messages = messages;
        this.settings = settings;
        this.workers = workers;
    }

    /** Creates a control for {@code setting}, whose name becomes its id in the scene graph. */
    Control of(Setting<?> setting) {
        Control control =
                switch (setting) {
                    case Setting.Choice<?> choice -> choices(choice);
                    case Setting.Flag flag -> box(flag);
                    case Setting.Number number -> spinner(number);
                    case Setting.Family family -> fonts(family);
                };
        // Choices are never cut, but for the names of fonts, of which there are long ones.
        control.setMinWidth(setting instanceof Setting.Family ? 0 : Region.USE_PREF_SIZE);
        if (setting == Settings.AUTOSAVE_SECONDS) {
            follow(
                    settings.subscribe(now ->
                            control.setDisable(
                                    now.get(Settings.AUTOSAVE) != Settings.Autosave.WHEN_IDLE)));
        }
        if (setting == Settings.WRAP_COLUMN) {
            follow(settings.subscribe(now -> control.setDisable(!now.get(Settings.WORD_WRAP))));
        }
        if (messages.has("tip." + setting.name())) {
            control.setTooltip(new Tooltip(messages.get("tip." + setting.name())));
        }
        control.setId("setting-" + setting.name());
        control.setAccessibleText(messages.get("setting." + setting.name()));
        return control;
    }

    /** Stops the controls from following the settings. */
    void close() {
        shown.unsubscribe();
    }

    private <T> void choose(Setting<T> setting, @Nullable T value) {
        if (value != null) {
            settings.set(settings.get().with(setting, value));
        }
    }

    /** Ends {@code subscription} with the controls. */
    void follow(Subscription subscription) {
        shown = shown.and(subscription);
    }

    private CheckBox box(Setting.Flag setting) {
        CheckBox box = new CheckBox(messages.get("setting." + setting.name()));
        follow(settings.subscribe(now -> box.setSelected(now.get(setting))));
        box.selectedProperty().subscribe((was, is) -> choose(setting, is));
        return box;
    }

    private <E extends Enum<E>> ComboBox<E> choices(Setting.Choice<E> setting) {
        String family = FAMILIES.getOrDefault(setting, setting.name());
        ComboBox<E> box = new ComboBox<>(FXCollections.observableList(setting.values()));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null ? "" : messages.get(family + "." + value.name());
                    }

                    @Override
                    public E fromString(String words) {
                        throw new UnsupportedOperationException("Nothing is typed here");
                    }
                });
        follow(settings.subscribe(now -> box.setValue(now.get(setting))));
        box.valueProperty().subscribe((was, is) -> choose(setting, is));
        box.setMaxWidth(Double.MAX_VALUE);
        EscapeTakesBack.in(box);
        return box;
    }

    private NumberSpinner spinner(Setting.Number setting) {
        NumberSpinner spinner = new NumberSpinner(setting);
        follow(settings.subscribe(now -> spinner.getValueFactory().setValue(now.get(setting))));
        spinner.valueProperty().subscribe((was, is) -> choose(setting, is));
        return spinner;
    }

    private FontBox fonts(Setting.Family setting) {
        FontBox box = new FontBox(workers, messages.get("font.default"));
        follow(settings.subscribe(now -> box.show(now.get(setting))));
        box.valueProperty().subscribe((was, is) -> choose(setting, is));
        box.setMaxWidth(Double.MAX_VALUE);
        EscapeTakesBack.in(box);
        return box;
    }
}

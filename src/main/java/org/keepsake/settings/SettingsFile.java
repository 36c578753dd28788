package org.keepsake.settings;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings as a file.
 *
 * <p>What cannot be read is the default: a name that is missing or has a value of no meaning costs
 * that one setting.
 */
public final class SettingsFile {
    private final StoredProperties stored;

    /** The settings that are kept there. */
    public SettingsFile(StoredProperties stored) {
        this.stored = stored;
    }

    /** Reads the settings. Blocks for one small file: done before there is a window. */
    public Settings load() {
        Map<String, String> values = stored.read();
        Settings settings = Settings.DEFAULTS;
        for (Setting<?> setting : Settings.ALL) {
            settings = read(setting, values, settings);
        }
        return settings;
    }

    /** Has {@code settings} written by a worker. Returns at once; of several, the last is kept. */
    @SuppressWarnings("FutureReturnValueIgnored") // it never fails
    public void keep(Settings settings) {
        stored.keep(
                Settings.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        Setting::name, setting -> value(setting, settings))));
    }

    private static <T> Settings read(
            Setting<T> setting, Map<String, String> from, Settings others) {
        return setting.parse(from.getOrDefault(setting.name(), ""))
                .map(value -> others.with(setting, value))
                .orElse(others);
    }

    private static <T> String value(Setting<T> setting, Settings settings) {
        return setting.format(settings.get(setting));
    }
}

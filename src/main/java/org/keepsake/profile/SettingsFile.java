package org.keepsake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings as a file.
 *
 * <p>A missing setting has its default. An invalid value affects only its own setting; a file that
 * contains no settings at all affects all of them. Either way the file is set aside, so that
 * nobody's work is overwritten, and what is valid is written anew.
 */
public final class SettingsFile {
    private final StoredProperties stored;

    /** Creates the settings file kept in {@code stored}. */
    public SettingsFile(StoredProperties stored) {
        this.stored = stored;
    }

    /** Reads the settings. Blocks for one small file: called before there is a window. */
    public LoadedSettings load() {
        List<Exception> broken = new ArrayList<>();
        Map<String, String> values = stored.read(broken::add);
        List<String> meaningless = new ArrayList<>();
        Settings settings = Settings.DEFAULTS;
        boolean any = false;
        for (Setting<?> setting : Settings.ALL) {
            String value = values.get(setting.name());
            if (value != null) {
                any = true;
                settings = read(setting, value, settings, meaningless);
            }
        }
        if (!values.isEmpty() && !any) {
            broken.add(new IllegalArgumentException("None of these is a setting: " + values));
        } else if (!meaningless.isEmpty()) {
            broken.add(new IllegalArgumentException("Values of no meaning for " + meaningless));
        }
        return broken.isEmpty()
                ? new LoadedSettings(settings, Optional.empty())
                : setAside(settings, meaningless, broken.getFirst());
    }

    private LoadedSettings setAside(Settings settings, List<String> meaningless, Exception why) {
        LoadedSettings.Mistake mistake =
                new LoadedSettings.Mistake(List.copyOf(meaningless), stored.setAside(why));
        if (!settings.equals(Settings.DEFAULTS) && mistake.keptAs().isPresent()) {
            keep(settings);
        }
        return new LoadedSettings(settings, Optional.of(mistake));
    }

    /** Has a worker write {@code settings}. Returns at once; of several, the last is kept. */
    @SuppressWarnings("FutureReturnValueIgnored") // It never fails.
    public void keep(Settings settings) {
        stored.keep(
                Settings.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        Setting::name, setting -> value(setting, settings))));
    }

    private static <T> Settings read(
            Setting<T> setting, String from, Settings others, List<String> meaningless) {
        Optional<T> value = setting.parse(from);
        if (value.isEmpty()) {
            meaningless.add(setting.name());
            return others;
        }
        return others.with(setting, value.get());
    }

    private static <T> String value(Setting<T> setting, Settings settings) {
        return setting.format(settings.get(setting));
    }
}

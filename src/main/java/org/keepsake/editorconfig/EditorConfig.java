package org.keepsake.editorconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.ec4j.core.Resource.Resources;
import org.ec4j.core.ResourceProperties;
import org.ec4j.core.ResourcePropertiesService;
import org.ec4j.core.model.PropertyType;
import org.ec4j.core.model.PropertyType.IndentStyleValue;
import org.jspecify.annotations.Nullable;
import org.keepsake.profile.Setting;
import org.keepsake.profile.Settings;

/**
 * What is asked for one file; what is not asked for is up to the user's settings.
 *
 * @param tabWidth the columns from one tab stop to the next
 * @param spaces whether the Tab key types spaces
 * @param trim whether a save takes away the spaces at the ends of lines
 * @param finalNewline whether a save ends the last line with a break
 */
public record EditorConfig(
        Optional<Integer> tabWidth,
        Optional<Boolean> spaces,
        Optional<Boolean> trim,
        Optional<Boolean> finalNewline) {

    /** Asks for nothing. */
    public static final EditorConfig NONE =
            new EditorConfig(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The widest tab that the settings know; a file may ask for any. */
    private static final int WIDEST = 16;

    /**
     * What is asked for {@code file}, by the files in its folder and those above it. Blocks.
     *
     * @throws IOException if one of them cannot be read
     */
    public static EditorConfig of(Path file) throws IOException {
        ResourceProperties asked;
        try {
            asked =
                    ResourcePropertiesService.builder()
                            .build()
                            .queryProperties(
                                    Resources.ofPath(
                                            file.toAbsolutePath(), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            // What the parser thinks of a file that is none.
            throw new IOException(e);
        }
        return new EditorConfig(
                value(asked, PropertyType.tab_width)
                        .or(() -> value(asked, PropertyType.indent_size))
                        .filter(width -> width >= 1 && width <= WIDEST),
                value(asked, PropertyType.indent_style)
                        .map(style -> style == IndentStyleValue.space),
                value(asked, PropertyType.trim_trailing_whitespace),
                value(asked, PropertyType.insert_final_newline));
    }

    private static <T> Optional<T> value(ResourceProperties asked, PropertyType<T> type) {
        @Nullable T value = asked.getValue(type, null, false);
        return Optional.ofNullable(value);
    }

    /** The user's settings, but for what is asked. */
    public Settings over(Settings settings) {
        return over(
                over(over(settings, Settings.TAB_WIDTH, tabWidth), Settings.INSERT_SPACES, spaces),
                Settings.TRIM_ON_SAVE,
                trim);
    }

    private static <T> Settings over(Settings settings, Setting<T> setting, Optional<T> asked) {
        return asked.map(value -> settings.with(setting, value)).orElse(settings);
    }
}

package org.keepsake.editorconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ec4j.core.EditorConfigLoader;
import org.ec4j.core.PropertyTypeRegistry;
import org.ec4j.core.Resource.Resources;
import org.ec4j.core.ResourceProperties;
import org.ec4j.core.ResourcePropertiesService;
import org.ec4j.core.model.PropertyType;
import org.ec4j.core.model.PropertyType.IndentStyleValue;
import org.ec4j.core.model.Version;
import org.ec4j.core.parser.ErrorEvent;
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

    /** The name of the files that ask. */
    public static final String FILE = ".editorconfig";

    /** The widest tab that the settings know; a file may ask for any. */
    private static final int WIDEST = 16;

    /**
     * A line that could not be understood.
     *
     * @param file the {@code .editorconfig} it is in
     * @param line counted from 1
     */
    public record Mistake(Path file, int line) {}

    /**
     * What was read.
     *
     * @param asked what could be understood
     * @param mistakes the lines that could not
     */
    public record Reading(EditorConfig asked, List<Mistake> mistakes) {}

    /**
     * What is asked for {@code file}, by the files in its folder and those above it. Blocks.
     *
     * @throws IOException if one of them cannot be read
     */
    public static EditorConfig of(Path file) throws IOException {
        return read(file).asked();
    }

    /**
     * Reads what is asked for {@code file}, and what of it is no good. Blocks.
     *
     * @throws IOException if one of the files cannot be read
     */
    public static Reading read(Path file) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        ResourceProperties asked;
        try {
            asked =
                    ResourcePropertiesService.builder()
                            .loader(
                                    EditorConfigLoader.of(
                                            Version.CURRENT,
                                            PropertyTypeRegistry.default_(),
                                            (_, error) -> mistakes.add(mistake(error))))
                            .build()
                            .queryProperties(
                                    Resources.ofPath(
                                            file.toAbsolutePath(), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            // What the parser thinks of a file that is none.
            throw new IOException(e);
        }
        return new Reading(of(asked), List.copyOf(mistakes));
    }

    private static Mistake mistake(ErrorEvent error) {
        return new Mistake(
                Path.of(error.getResource().getPath().toString()), error.getStart().getLine());
    }

    private static EditorConfig of(ResourceProperties asked) {
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

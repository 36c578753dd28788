package org.keepsake.ui.words;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.keepsake.codec.EbcdicCharset;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.LineBreak;
import org.keepsake.text.LineBreakCounts;

/** The display names of encodings and line endings. */
public final class FormatNames {
    private static final String MAC = "x-Mac";

    private final Messages messages;

    /** Creates names in the language of {@code messages}. */
    public FormatNames(Messages messages) {
        this.messages = messages;
    }

    /** The short name of a format, for the status bar. */
    public String name(TextFormat format) {
        String charset = name(format.charset());
        return format.bom() ? messages.get("format.bom", charset) : charset;
    }

    /** The name of a format, with the region for a regional charset. */
    public String describe(TextFormat format) {
        if (format.charset() instanceof EbcdicCharset lineFeeds) {
            return messages.get(
                    "format.linefeed",
                    name(format),
                    region(lineFeeds.base()).orElse(name(lineFeeds.base())));
        }
        return region(format.charset())
                .map(region -> messages.get("format.described", name(format), region))
                .orElse(name(format));
    }

    /** Who uses a charset, where that is known. */
    private Optional<String> region(Charset charset) {
        String part = "charset." + charset.name();
        return messages.has(part) ? Optional.of(messages.get(part)) : Optional.empty();
    }

    /** The common name of a charset, without the mark of those that are not registered. */
    public static String name(Charset charset) {
        String name = charset.displayName(Locale.ROOT);
        if (name.startsWith(MAC)) {
            return "Mac OS " + name.substring(MAC.length()).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        }
        return name.startsWith("x-") ? name.substring(2) : name;
    }

    /** The short name of a line break, for the status bar. */
    public static String name(LineBreak kind) {
        return kind.name();
    }

    /** The name of a line break, with the systems that use it. */
    public String describe(LineBreak kind) {
        return messages.get("format.described", name(kind), messages.get("linebreak." + kind));
    }

    /**
     * The line endings of a text in a word.
     *
     * @param first the line ending that a text without any would get
     */
    public String name(LineBreakCounts counts, LineBreak first) {
        return counts.isMixed()
                ? messages.get("linebreaks.mixed")
                : name(counts.only().orElse(first));
    }

    /**
     * The line endings of a text in a sentence: who uses that kind or, if they are mixed, how many
     * there are of each.
     *
     * @param first the line ending that a text without any would get
     */
    public String describe(LineBreakCounts counts, LineBreak first) {
        if (counts.isMixed()) {
            return messages.get("linebreaks.accessible", name(counts, first), describe(counts));
        }
        LineBreak kind = counts.only().orElse(first);
        return messages.get("linebreaks.all", name(kind), messages.get("linebreak." + kind));
    }

    private String describe(LineBreakCounts counts) {
        return messages.get("linebreaks.counts", counts.lf(), counts.crlf(), counts.cr());
    }
}

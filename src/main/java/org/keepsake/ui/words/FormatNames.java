package org.keepsake.ui.words;

import java.nio.charset.Charset;
import java.util.Locale;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.LineBreak;
import org.keepsake.text.LineBreakCounts;

/** What encodings and line endings are called. */
public final class FormatNames {
    private final Messages messages;

    public FormatNames(Messages messages) {
        this.messages = messages;
    }

    /** A format as the status bar names it. */
    public String name(TextFormat format) {
        String charset = name(format.charset());
        return format.bom() ? messages.get("format.bom", charset) : charset;
    }

    /** The same, and for a charset of one part of the world, which. */
    public String describe(TextFormat format) {
        String part = "charset." + format.charset().name();
        return messages.has(part)
                ? messages.get("format.described", name(format), messages.get(part))
                : name(format);
    }

    /** A charset as the world knows it. */
    public static String name(Charset charset) {
        return charset.displayName(Locale.ROOT);
    }

    /** A kind of line break as the status bar names it. */
    public static String name(LineBreak kind) {
        return kind.name();
    }

    /** The same, and who uses it. */
    public String describe(LineBreak kind) {
        return messages.get("format.described", name(kind), messages.get("linebreak." + kind));
    }

    /**
     * The line endings of a text in a word.
     *
     * @param first what a text without any would get
     */
    public String name(LineBreakCounts counts, LineBreak first) {
        return counts.isMixed()
                ? messages.get("linebreaks.mixed")
                : name(counts.only().orElse(first));
    }

    /** The line endings of a text in numbers. */
    public String describe(LineBreakCounts counts) {
        return messages.get("linebreaks.counts", counts.lf(), counts.crlf(), counts.cr());
    }
}

package org.keepsake.codec;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** The formats that are offered when a file is opened or saved with another encoding. */
public final class KnownFormats {
    private KnownFormats() {}

    /** The few formats most files are in, in display order. */
    public static List<TextFormat> common() {
        Stream<TextFormat> unicode =
                Stream.of(
                        TextFormat.UTF_8,
                        new TextFormat(UTF_8, true),
                        new TextFormat(UTF_16LE, true),
                        new TextFormat(UTF_16BE, true));
        Stream<TextFormat> legacy =
                Stream.of(
                                "ISO-8859-1",
                                "windows-1252",
                                "windows-1250",
                                "windows-1251",
                                "windows-1253",
                                "windows-1254",
                                "windows-1255",
                                "windows-1256",
                                "windows-1257",
                                "windows-1258")
                        .filter(Charset::isSupported)
                        .map(name -> new TextFormat(Charset.forName(name), false));
        return Stream.concat(unicode, legacy).toList();
    }

    /**
     * All formats this Java runtime can write, by name, without a byte order mark added by us. The
     * first call takes some time, as it loads every charset.
     */
    public static List<TextFormat> all() {
        return Charset.availableCharsets().values().stream()
                .filter(Charset::canEncode)
                .flatMap(charset ->
                        Stream.concat(Stream.of(charset), EbcdicCharset.of(charset).stream()))
                .map(charset -> new TextFormat(charset, false))
                .toList();
    }
}

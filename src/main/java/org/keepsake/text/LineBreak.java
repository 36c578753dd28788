package org.keepsake.text;

import java.util.Arrays;

/** A kind of line break. */
public enum LineBreak {
    /** U+000A: Unix, Linux, macOS. */
    LF("\n"),
    /** U+000D U+000A: Windows. */
    CRLF("\r\n"),
    /** U+000D: classic Mac OS. */
    CR("\r");

    private final String characters;

    LineBreak(String characters) {
        this.characters = characters;
    }

    /** The native line break of this platform. */
    public static LineBreak ofPlatform() {
        return of(System.lineSeparator());
    }

    /** The kind with these characters; LF if there is none. */
    public static LineBreak of(String characters) {
        return Arrays.stream(values())
                .filter(kind -> kind.characters.equals(characters))
                .findFirst()
                .orElse(LF);
    }

    /** The break itself, one or two characters. */
    public String characters() {
        return characters;
    }
}

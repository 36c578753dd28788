package org.keepsake.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.LineBreak;

/**
 * Which document a journal is of.
 *
 * @param file its file, an absolute path; none for one that was never saved
 * @param exists whether there was such a file
 * @param number of the document among those without a file, from 1
 * @param format how it is to be written
 * @param storedFormat how its file is written
 * @param lineBreak the kind of the first line break of a text that has none
 */
public record Origin(
        Optional<Path> file,
        boolean exists,
        int number,
        TextFormat format,
        TextFormat storedFormat,
        LineBreak lineBreak)
        implements Entry {}

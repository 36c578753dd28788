package org.keepsake.journal.record;

import java.nio.file.Path;
import java.util.Optional;
import org.keepsake.codec.TextFormat;
import org.keepsake.text.LineBreak;

/**
 * Identifies the document that a journal belongs to.
 *
 * @param file its file, an absolute path; empty if it was never saved
 * @param exists whether that file existed
 * @param number of the document among those without a file, from 1
 * @param format the format to write it in
 * @param storedFormat the format of its file
 * @param lineBreak the line break for a text that has none
 */
public record Origin(
        Optional<Path> file,
        boolean exists,
        int number,
        TextFormat format,
        TextFormat storedFormat,
        LineBreak lineBreak)
        implements Entry {}

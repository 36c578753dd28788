/**
 * What one journal contains, and its form on the disk. Depends on {@code codec}, {@code text}, the
 * files of the operating system and the JDK; {@code journal} decides what is written when.
 *
 * <p>A journal is a header (mark, version, salt, checksum) and records: length, CRC32C, kind, time,
 * content. The checksum also covers the salt and the position in the file, so that no bytes of
 * another journal or another position are ever taken for a record. Reading ends at the first
 * incomplete record. A text is stored as splices of an empty one; a big splice is several records,
 * of which all or none count. {@code Stored} means that the file holds the text so far; {@code
 * Saving} that it is being saved there.
 */
@NullMarked
package org.keepsake.journal.record;

import org.jspecify.annotations.NullMarked;

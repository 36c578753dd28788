/**
 * Keeps the edits of open documents that were not saved yet, so that they survive a crash of the
 * program, a kill and a power cut. Knows nothing of windows and has no words for people.
 *
 * <p>In come {@link org.keepsake.journal.Draft}s: what a document is at one moment, a few
 * references. Out come, at a later start, {@link org.keepsake.journal.Recovered} documents. A
 * {@link org.keepsake.journal.DocumentJournal} takes drafts from any thread and never makes it
 * wait: it keeps the latest draft only, and finds out by itself, on its own thread, in what a text
 * differs from the one it wrote last. Texts that came from each other share their memory, so that
 * costs O(log n), and an edit can never be missed.
 *
 * <h2>On the disk</h2>
 *
 * <pre>
 * root/&lt;session&gt;.lock            locked while the process lives
 * root/&lt;session&gt;/&lt;id&gt;.journal    one document with unsaved edits
 * root/&lt;session&gt;/&lt;id&gt;.rewriting  what is going to replace it, or the rest of that
 * root/aside/&lt;id&gt;.journal          what could not be read to its end
 * </pre>
 *
 * <p>The listing of the folder is the index; there is no other that could contradict it. A journal
 * is deleted when its text is durable in the document's file, or when the user has given it up, and
 * for no other reason. The one that takes over a dead session's journals moves them into its own
 * session first; the lock makes sure that it is one.
 *
 * <p>A journal is a header (mark, version, salt, checksum) and records: length, CRC32C, kind, time,
 * content. The checksum covers the salt and the place in the file too, so that no bytes of another
 * journal or of another place are ever taken for a record. Reading ends at the first record that is
 * not whole. A text is stored as splices of an empty one; a big splice is several records, of which
 * all or none count. {@code Stored} says that the text so far is what the file holds; {@code
 * Saving} that it is on its way there.
 *
 * <p>A file's text of up to 8 MiB is stored with the first edit. A bigger one is referred to at
 * first, by length and checksum, so that edits are durable at once; it is stored as well when the
 * document has been modified for half a minute, when somebody else changes the file, and when the
 * edits have outgrown a quarter of it. A second name for the file would spare that, but it is
 * visible to everybody: its link count makes saves go in place, and its change time looks like
 * another program's edit.
 *
 * <h2>When something fails</h2>
 *
 * <pre>
 * a write or a force     the file is given up, never forced again, and what it holds stays as it
 *                        is; the whole journal is written anew, after a pause that grows to 30 s
 * the rewriting          the temporary file is deleted, the journal stays as it was
 * the rename             as one step: the journal is the old one or the new one
 * the deletion           a later start finds that the file has this text, and deletes it then
 * </pre>
 */
@NullMarked
package org.keepsake.journal;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the unsaved edits of open documents, so that they survive a crash of the program, a kill
 * and a power cut. Independent of the window, and without words for people.
 *
 * <p>The input is {@link org.keepsake.journal.Draft}s: a document at one moment, as a few
 * references. The output, at a later start, is {@link org.keepsake.journal.Recovered} documents. A
 * {@link org.keepsake.journal.DocumentJournal} accepts drafts from any thread and never makes that
 * thread wait: it keeps only the latest draft, and compares its text, on a thread of its own, with
 * the one it wrote last. A text shares memory with the text it was edited from, so this costs O(log
 * n), and no edit can be missed.
 *
 * <h2>On disk</h2>
 *
 * <pre>
 * root/&lt;session&gt;.lock            locked while the process lives
 * root/&lt;session&gt;/closed          the process has ended as it should
 * root/&lt;session&gt;/&lt;id&gt;.journal    one document with unsaved edits
 * root/&lt;session&gt;/&lt;id&gt;.rewriting  its future replacement, or the remains of one
 * root/aside/&lt;id&gt;.journal          what could not be read to its end
 * </pre>
 *
 * <p>The listing of the folder is the index; there is no other that could contradict it. A journal
 * is deleted when its text is durable in the document's file or the user has discarded it, and for
 * no other reason. A process that takes over a dead session's journals moves them into its own
 * session first; the lock ensures that only one process does. {@code journal.record} has the form
 * of a journal's bytes.
 *
 * <p>The text of a file of up to 8 MiB is stored with the first edit. A bigger one is at first only
 * referenced, by length and checksum, so that edits are durable at once; it is stored too when the
 * document has been modified for half a minute, when another program changes the file, or when the
 * edits have outgrown a quarter of it. A hard link to the file would avoid that, but others would
 * notice it: the link count makes saves write in place, and the change time looks like an edit by
 * another program.
 *
 * <p>Each record of an edit has its time, so the edits come back one by one and can be undone one
 * by one: the latest {@link org.keepsake.journal.RecordedTexts#MOST}, with all before them as the
 * first. A journal that is rewritten keeps as many as take a quarter of what it may have to spare.
 * What was undone is an edit as well: to undo it brings back what was undone.
 *
 * <h2>When something fails</h2>
 *
 * <pre>
 * a write or a force     the file is abandoned, never forced again, and its contents stay as they
 *                        are; the whole journal is rewritten after a pause that grows to 30 s
 * the rewriting          the temporary file is deleted, the journal stays as it was
 * the rename             is atomic: the journal is either the old one or the new one
 * the deletion           a later start finds that the file has this text, and deletes it then
 * </pre>
 */
@NullMarked
package org.keepsake.journal;

import org.jspecify.annotations.NullMarked;

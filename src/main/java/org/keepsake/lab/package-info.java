/**
 * The demonstration of why saving belongs in the background: three ways to save, and storage that
 * misbehaves when it is told to.
 *
 * <p>The ways, see {@link org.keepsake.lab.Lab}, share everything that makes a save safe: the same
 * {@link org.keepsake.save.SavePipeline}, the same steps in {@link org.keepsake.save.FileReplacer},
 * the same monitor, receipt and failures. They differ in who does the work: the thread of the
 * window, a worker, or a process of its own.
 *
 * <h2>The child process</h2>
 *
 * <p>The child replaces the file by the very code the editor would use. What that code asks of its
 * caller, the next bytes, may I go on, may I commit, it asks of the editor, through a pipe, and
 * waits for the answer: so each side knows at each moment whose turn it is, one cancel token, the
 * editor's, decides, and neither can wait for a pipe that the other has filled. The bytes come when
 * they are asked for, in pieces with length and checksum; nobody holds a second copy of the
 * document, and what is on the disk is compared with what the editor has.
 *
 * <pre>
 * child, {@link org.keepsake.lab.ChildMain}     editor, {@link org.keepsake.lab.ChildReplacer}
 *                                      Order: where to, what to expect, how many bytes
 * Temporary: this file is about to be  GoOn
 * Phase, Progress                      GoOn, or Stop to cancel
 * Pieces: from the start, please
 * NextPiece                            Piece, until all are sent
 * Committing: may I?                   GoOn, or Stop: decided once, by the token
 * Done, or Failed
 * </pre>
 *
 * <p>Should the editor die, the child reads the end of its pipe instead of an answer, and takes it
 * for Stop: the temporary file is deleted. Should the child die, the editor deletes what the child
 * had named, puts right what it had noted in the recovery folder, and reports it. Should it die
 * after it was allowed to commit, the editor looks which bytes the file has, and tells the truth.
 *
 * <h2>The pulse</h2>
 *
 * <p>What the ways differ in is what becomes of the window meanwhile. {@link
 * org.keepsake.lab.PulseMeter} measures it as a person would notice it: how late the FX thread gets
 * to what is asked of it now. An answer that is still owed counts, and a long wait weighs as long
 * as it lasts.
 *
 * <h2>The trials</h2>
 *
 * <p>{@link org.keepsake.lab.TrialsTask} compares the ways: it saves the same text by each of them
 * in turn while somebody types, and beside them by a {@link org.keepsake.lab.PlainWrite}, the least
 * that can be done, so that each save is measured against the disk of its own moment.
 *
 * <p>Depends on {@code save}, {@code storage}, {@code codec}, {@code text}, {@code background} and
 * {@code settings}. No words for people are made here.
 */
@NullMarked
package org.keepsake.lab;

import org.jspecify.annotations.NullMarked;

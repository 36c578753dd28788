/**
 * Saves in a child process.
 *
 * <p>The child replaces the file by the very code the editor would use. Whatever that code asks of
 * its caller (the next bytes, may I go on, may I commit) it asks of the editor, through a pipe, and
 * waits for the answer. So each side always knows whose turn it is; one cancel token, the editor's,
 * decides; and neither can block on a pipe that the other has filled. Bytes are sent when they are
 * asked for, in pieces with a length and a checksum: nobody holds a second copy of the document,
 * and what is on the disk is compared with what the editor has.
 *
 * <pre>
 * child, {@link org.keepsake.lab.child.ChildMain}     editor, {@link org.keepsake.lab.child.ChildReplacer}
 *                                      Order: where to, what to expect, how many bytes
 * Temporary: this file is about to be  GoOn
 * Phase, Progress                      GoOn, or Stop to cancel
 * Pieces: from the start, please
 * NextPiece                            Piece, until all are sent
 * Committing: may I?                   GoOn, or Stop: decided once, by the token
 * Done, or Failed
 * </pre>
 *
 * <p>If the editor dies, the child reads the end of its pipe instead of an answer and takes it for
 * Stop: the temporary file is deleted. If the child dies, the editor deletes the files that the
 * child had named, repairs what it had noted in the recovery folder, and reports it. If it dies
 * after it was allowed to commit, the editor looks which bytes the file has and reports that.
 *
 * <p>Depends on {@code save}, {@code storage} and {@code lab.simulation}.
 */
@NullMarked
package org.keepsake.lab.child;

import org.jspecify.annotations.NullMarked;

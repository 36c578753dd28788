/**
 * Saves in a child process.
 *
 * <p>The child replaces the file with the very code the editor would use. Whatever that code asks
 * of its caller (for the next bytes, whether to go on, whether to commit) it asks the editor
 * through a pipe, and waits for the answer. So each side always knows whose turn it is, the
 * editor's cancel token alone decides, and neither side can block on a pipe that the other has
 * filled. Bytes are sent on request, in pieces with a length and a checksum: there is no second
 * copy of the document, and what is on disk is compared with what the editor has.
 *
 * <pre>
 * child, {@link org.keepsake.child.ChildServer}       editor, {@link org.keepsake.child.ChildReplacer}
 *                                      Order: where to, what to expect, how many bytes
 * Temporary: this file is about to be  GoOn
 * Phase, Progress                      GoOn, or Stop to cancel
 * Open: from the start, please         Opened, with the size
 * Next                                 Piece, or End when all are sent
 * Committing: may I?                   GoOn, or Stop: decided once, by the token
 * Done, or Failed
 * </pre>
 *
 * <p>If the editor dies, the child reads the end of its pipe instead of an answer and treats that
 * as Stop: it deletes the temporary file. If the child dies, the editor deletes the files that the
 * child had announced, repairs what it had recorded in the recovery folder, and reports the
 * failure. If the child dies after it was allowed to commit, the editor checks which bytes the file
 * has and reports that.
 *
 * <p>Who starts children says which main class they have, and may tell them more before the order.
 *
 * <p>Depends on {@code save} and {@code storage}.
 */
@NullMarked
package org.keepsake.child;

import org.jspecify.annotations.NullMarked;

/**
 * Replaces the bytes of one file, by one of two routes that {@link
 * org.keepsake.storage.replace.RouteChooser} chooses between, and puts right after a crash what one
 * of them left half done.
 *
 * <h2>The steps, and what happens when one fails</h2>
 *
 * <pre>
 *    step                                        if it fails
 * 1  follow links to a regular file or a free    nothing was touched
 *    name in an existing folder
 * 2  demand that it may be written, and is as    nothing was touched: ReadOnly, Conflict
 *    we left it: the stamp, else the bytes
 * 3  choose: ATOMIC where its name may be        IN_PLACE instead: hard link, mount, folder that
 *    replaced, and a new file takes on its       takes no names or is sticky, owner or attributes
 *    owner, rights and attributes                that can't be given
 *
 * ATOMIC
 * 4  make .~ks-&lt;hex&gt; beside it, noted in the     temporary file deleted
 *    recovery folder; write all bytes into it
 * 5  force it, once                              temporary file deleted; never forced again, as
 *                                                the system may have dropped what it could not
 *                                                write and would then report success
 * 6  read it back and compare, close it          temporary file deleted: VerifyMismatch
 * 7  look for a conflict once more               temporary file deleted: Conflict
 *    ---------------------------------- the point of no return ----------------------------------
 * 8  rename it over the target                   temporary file deleted; the rename is one step,
 *                                                so the target has its old bytes. IN_PLACE where the
 *                                                file system renames onto no name that is taken
 * 9  force the folder                            Unconfirmed: the file is new, its name may not
 *                                                survive a power cut; so too if the file system
 *                                                had no way to force the file
 *
 * IN_PLACE
 * 4  store the new bytes and a copy of the old   copies deleted
 *    ones in the recovery folder, forced
 * 5  read both back and compare                  copies deleted: VerifyMismatch
 * 6  look for a conflict once more               copies deleted: Conflict
 *    ---------------------------------- the point of no return ----------------------------------
 * 7  force the names of the copies; store a      copies deleted, the target has its old bytes
 *    manifest, forced
 * 8  write over the target, cut it to length,    old bytes written again and copies deleted; if
 *    force it, read it back                      that fails too: Torn, and all is kept
 * 9  delete the manifest, force that, and        Unconfirmed: the file is new; the next save or
 *    delete the copies                           start tries again
 * </pre>
 *
 * <p>Between the last look for a conflict and the point where the bytes change somebody else may
 * still write to the old file; no system offers a replacement on condition. The two are next to
 * each other for that reason, and what is there when the name is replaced is kept as a version.
 *
 * <h2>Others who may write in the folder</h2>
 *
 * <p>The folder is held open from the first look to the last, and names are looked up in it and not
 * by its path. Owner, rights and attributes are asked of and given to files that are open. A file
 * that is to be written over is opened once and compared with the version that was expected;
 * writing begins only if it still has its name. Who may rename there can still exchange the
 * temporary file just before it is renamed, or the document while it is written over: so the save
 * looks once more when all is done, and ends with a conflict unless the document has the bytes that
 * were to be saved. Whoever comes later has changed a document that was saved. Nothing of ours
 * follows a link in its last step; those that lead to the document are followed by the kernel's own
 * rule for shared folders. What is private is so from the first byte. What the recovery folder
 * holds is believed only if folder and files are this user's and nobody else may write there.
 *
 * <h2>After a crash</h2>
 *
 * <p>{@link org.keepsake.storage.replace.InPlaceRecovery} removes the temporary files that were
 * noted, and no others. Where it finds a manifest, the target is finished with the new bytes or
 * else gets its old ones, provided that our interrupted writing explains every byte it has; if
 * somebody else has written to it since, it is left alone and both copies are kept. A manifest that
 * can't be read, or is of a version that this one does not know, stays where it is, and so do its
 * copies: the file may be torn. One that is not complete yet has another name. A manifest outlives
 * neither a successful save nor a failed one that was put right: if it came back, it would undo
 * later saves.
 */
@NullMarked
package org.keepsake.storage.replace;

import org.jspecify.annotations.NullMarked;

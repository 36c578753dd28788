/**
 * Earlier versions of files: what each save replaced. Independent of text, and without words for
 * people.
 *
 * <pre>
 * root/&lt;hash of the path&gt;/of              the file's path, its number, and the hash it had before
 * root/&lt;hash of the path&gt;/&lt;replaced&gt;-&lt;written&gt;-&lt;id&gt;.version    two times
 * </pre>
 *
 * <p>If a rename is about to take the old bytes' name away, the version is a hard link to them
 * (link(2)), which copies nothing. It is created between the last check of the file and the rename,
 * because it changes the file's change time. If the file is overwritten in place, or is on another
 * device, the version is a copy, up to a size limit; a bigger file gets none. A crash between the
 * link and the rename leaves a second name for bytes that the file still holds: {@link
 * org.keepsake.history.History#settle} finds it by its inode number and removes it, because every
 * later save would find two names and write in place.
 *
 * <p>A copy has another name until it is whole. What others wrote and the user replaces is always
 * copied, and on the device before it is replaced.
 *
 * <p>A save that changes nothing makes no version.
 *
 * <p>A version that can't be kept never fails a save. A file is found by its real path, and after a
 * rename by its inode number. {@link org.keepsake.history.Thinning} decides which versions to keep.
 *
 * <p>Depends on {@code storage} and the JDK.
 */
@NullMarked
package org.keepsake.history;

import org.jspecify.annotations.NullMarked;

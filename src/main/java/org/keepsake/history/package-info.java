/**
 * Earlier versions of files: what each save replaced. Knows nothing of text and has no words for
 * people.
 *
 * <pre>
 * root/&lt;hash of the path&gt;/of              the file's path, its number, and the hash it had before
 * root/&lt;hash of the path&gt;/&lt;time&gt;-&lt;id&gt;.version
 * </pre>
 *
 * <p>Where the old bytes are about to lose their name to a rename, the version is a second name for
 * them (link(2)), which costs nothing: no byte is copied. It is made between the last look at the
 * file and the rename, since it changes the file's change time. Where the file itself is written
 * over, or is on another device, the version is a copy, up to a size; beyond it there is none. A
 * crash between the two leaves a second name for bytes that are still the file's: {@link
 * org.keepsake.history.History#prepare} finds it by its number and removes it, else every later
 * save would find two names and write in place.
 *
 * <p>A version that can't be kept never fails a save. A file is found by its real path, and after a
 * rename by its number. {@link org.keepsake.history.Thinning} says which versions stay.
 *
 * <p>Depends on {@code storage} and the JDK.
 */
@NullMarked
package org.keepsake.history;

import org.jspecify.annotations.NullMarked;

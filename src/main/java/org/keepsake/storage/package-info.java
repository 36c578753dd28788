/**
 * What it means to replace the bytes of one file so that at every moment, a crash included, the
 * file is whole: all old or all new. Here is the language of that: the {@link
 * org.keepsake.storage.Target}, what is {@link org.keepsake.storage.Expected} of it, the {@link
 * org.keepsake.storage.Replacement} and its {@link org.keepsake.storage.Commit}, or the {@link
 * org.keepsake.storage.StorageFailure} that a {@link org.keepsake.storage.StorageException}
 * carries. {@link org.keepsake.storage.Content} moves and compares the bytes, piece by piece. Knows
 * nothing of text and has no words for people.
 *
 * <p>Most of its types are small words of one vocabulary and are read together, so they share a
 * room although they are many.
 *
 * <p>Below are {@code storage.system}, what is asked of the operating system, and {@code
 * storage.system.platform}, which asks it; above is {@code storage.replace}, which does the work.
 */
@NullMarked
package org.keepsake.storage;

import org.jspecify.annotations.NullMarked;

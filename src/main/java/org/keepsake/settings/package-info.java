/**
 * What the user has chosen, kept over restarts, and the kind of small file it is kept in, which
 * serves {@code session} too. Depends on {@code storage}, by which the file is replaced as safely
 * as any document.
 */
@NullMarked
package org.keepsake.settings;

import org.jspecify.annotations.NullMarked;

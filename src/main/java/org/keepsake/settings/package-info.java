/**
 * What the user has chosen, kept over restarts. Depends on {@code storage}, by which the file is
 * replaced as safely as any document.
 */
@NullMarked
package org.keepsake.settings;

import org.jspecify.annotations.NullMarked;

/**
 * What an earlier session left unfinished is put right at the start, before any file is opened.
 *
 * <p>Knows {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.recovery;

import org.jspecify.annotations.NullMarked;

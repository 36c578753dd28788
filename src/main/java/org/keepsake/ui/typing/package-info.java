/**
 * What typing does beyond single characters: moving and duplicating lines, trailing spaces, the
 * clipboard. What Tab and Enter do is in {@code typing.indent}, which knows nothing of this
 * package.
 *
 * <p>An edit that may be large is made by a worker on a snapshot, and taken over if the text is
 * still the same.
 *
 * <p>Depends on {@code ui.editor}, {@code ui.kit} and {@code ui.words}.
 */
@NullMarked
package org.keepsake.ui.typing;

import org.jspecify.annotations.NullMarked;

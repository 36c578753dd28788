/**
 * How late the window answers: live in the status bar, over the last minute in a window of its own,
 * and in the receipt and a note after a save that froze it. All figures come from one {@link
 * org.keepsake.lab.pulse.PulseMeter}.
 */
@NullMarked
package org.keepsake.ui.lab.pulse;

import org.jspecify.annotations.NullMarked;

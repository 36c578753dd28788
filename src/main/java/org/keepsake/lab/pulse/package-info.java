/**
 * How late the window responds, which is where the ways to save differ. {@link
 * org.keepsake.lab.pulse.PulseMeter} measures it as a person would notice it: how late the FX
 * thread gets to what it is asked to do now. A pending response counts, and a long wait weighs as
 * much as it lasts. Depends on the JDK only.
 */
@NullMarked
package org.keepsake.lab.pulse;

import org.jspecify.annotations.NullMarked;

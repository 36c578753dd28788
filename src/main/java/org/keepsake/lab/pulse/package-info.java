/**
 * How late the window responds, which is where the ways to save differ. {@link
 * org.keepsake.lab.pulse.PulseMeter} measures it as a person would notice it: how late the FX
 * thread gets to what it is asked to do now. A response that is still pending counts too, and a
 * wait is weighted by its length. Depends on the JDK only.
 */
@NullMarked
package org.keepsake.lab.pulse;

import org.jspecify.annotations.NullMarked;

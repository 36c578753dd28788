/**
 * How late the window answers, which is what the ways to save differ in. {@link
 * org.keepsake.lab.pulse.PulseMeter} measures it as a person would notice it: how late the FX
 * thread gets to what is asked of it now. An answer that is still owed counts, and a long wait
 * weighs as much as it lasts. Depends on the JDK only.
 */
@NullMarked
package org.keepsake.lab.pulse;

import org.jspecify.annotations.NullMarked;

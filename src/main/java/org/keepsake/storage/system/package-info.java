/**
 * What is asked of the operating system, and what its answers mean. {@link
 * org.keepsake.storage.system.FileOperations} is the seam: nobody above calls the system by other
 * means, so that a test can trace any operation, or make it fail. {@link
 * org.keepsake.storage.system.FaultClassifier} tells why the system refused. The real system behind
 * the seam is {@code storage.system.platform}.
 *
 * <p>Depends on the JDK only.
 */
@NullMarked
package org.keepsake.storage.system;

import org.jspecify.annotations.NullMarked;

/**
 * Storage that is slow, stalls, fills up, fails or refuses on request. It decorates {@code
 * storage}'s {@link org.keepsake.storage.system.FileOperations}, so that everything above behaves
 * as it would on a real device of that kind. Depends on {@code storage} only.
 */
@NullMarked
package org.keepsake.lab.simulation;

import org.jspecify.annotations.NullMarked;

/** WIP. */
@NullMarked
package org.keepsake.storage;

import org.jspecify.annotations.NullMarked;

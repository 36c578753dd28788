/**
 * The menu bar, the menu of a tab, and the commands in them, with their keys.
 *
 * <p>It puts features together, and none of them depends on it. The keys that F1 lists are read
 * from here.
 *
 * <p>Depends on the features whose commands it offers.
 */
@NullMarked
package org.keepsake.ui.menu;

import org.jspecify.annotations.NullMarked;

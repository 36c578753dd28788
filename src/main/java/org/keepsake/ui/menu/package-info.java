/**
 * The menu bar, the menu of a tab, and the commands in them, with their keys.
 *
 * <p>Puts features together and is known by none of them. The keys that F1 lists are read from
 * here.
 *
 * <p>Knows the features whose commands it offers.
 */
@NullMarked
package org.keepsake.ui.menu;

import org.jspecify.annotations.NullMarked;

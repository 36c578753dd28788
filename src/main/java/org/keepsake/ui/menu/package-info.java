/**
 * The menu bar, the menu of a tab, and the commands in them, with their keys.
 *
 * <p>A new command takes a line in {@link org.keepsake.ui.menu.Commands}, {@link
 * org.keepsake.ui.menu.DocumentCommands} or {@link org.keepsake.ui.menu.ApplicationCommands}, which
 * names its keys, a name {@code command.…} in the words, and a place in {@link
 * org.keepsake.ui.menu.WindowMenu}.
 *
 * <p>It puts features together, and none of them depends on it. The keys that F1 lists are read
 * from here.
 *
 * <p>Depends on the features whose commands it offers.
 */
@NullMarked
package org.keepsake.ui.menu;

import org.jspecify.annotations.NullMarked;

/**
 * The choices of the lab: the menu where they are made, and the mark in the status bar that says
 * that one is on and leads back to none.
 */
@NullMarked
package org.keepsake.ui.lab.choice;

import org.jspecify.annotations.NullMarked;

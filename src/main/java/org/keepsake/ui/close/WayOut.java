package org.keepsake.ui.close;

/**
 * What becomes of a document that is on its way out.
 *
 * @param quits whether the program ends with it
 * @param then runs when nothing is left to lose
 * @param discard runs if the user gives up its edits
 * @param notSaved runs if it could not be saved
 * @param stay runs if the user decides to keep it open
 */
record WayOut(boolean quits, Runnable then, Runnable discard, Runnable notSaved, Runnable stay) {}

/**
 * What a script plays on: the running program with one window, the storage under it, a folder for
 * its files, answers for file choosers, and the report of what was seen.
 *
 * <p>The tests have hands, prompts and storage of their own. They answer every question in advance,
 * press keys without a pause and fail any operation by its name; here the program's own dialogs are
 * shown and operated, at a pace that a person can follow. If they were shared, each would carry
 * code that only the other needs, and the product would ship code of the tests.
 *
 * <p>Knows {@code tour.actor}, and of the program what it takes to assemble the window.
 */
@NullMarked
package org.keepsake.tour.stage;

import org.jspecify.annotations.NullMarked;

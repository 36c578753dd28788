/**
 * The window. A room for each feature, and here only what puts them together: {@link
 * org.keepsake.ui.EditorWindow}, and what keeps the keyboard of the whole window in order.
 *
 * <p>All of it runs on the FX thread. Nothing here reads a whole document or touches a file: that
 * is handed to {@code background}.
 *
 * <pre>
 * menu                                      commands and their keys
 * close · format · session · lab            features that use other features
 * save                                      saving, autosave, changes by others
 * compare · open                            reading files
 * notice · find · typing · status · recovery
 * editor                                    one document in its tab
 * dialog · settings
 * kit                                       parts that know no feature
 * words                                     every word a person reads
 * </pre>
 *
 * <p>Arrows point down; no feature knows this package, and there is no circle among them.
 *
 * <p>A key lays out the row that it changes, and nothing else of the window; see {@code view}. Keys
 * that come faster than they can be handled still leave time for frames ({@link
 * org.keepsake.ui.KeyBacklog}).
 *
 * <p>Depends on all rooms but the root and {@code tour}.
 */
@NullMarked
package org.keepsake.ui;

import org.jspecify.annotations.NullMarked;

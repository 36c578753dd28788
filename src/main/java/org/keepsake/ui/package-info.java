/**
 * The window. Each feature has a package of its own; this one only puts them together in {@link
 * org.keepsake.ui.EditorWindow}, and handles keys for the window as a whole.
 *
 * <p>All of it is confined to the FX thread, unless a class says otherwise. Nothing here reads a
 * whole document or touches a file: that is left to {@code background}.
 *
 * <pre>
 * menu                                      commands and their keys
 * close · format · session · lab            features that use other features
 * save                                      saving, autosave, outside changes
 * compare · open                            reading files
 * print                                     pages, their preview, print jobs
 * notice · find · typing · status · recovery
 * syntax                                    the language of a document, and its colours
 * editor                                    one document in its tab
 * dialog · settings
 * kit                                       parts that any feature may use
 * words                                     every word a person reads
 * </pre>
 *
 * <p>Dependencies point down and have no cycle; no feature depends on this package.
 *
 * <p>A keystroke lays out the row that it changes, and nothing else of the window; see {@code
 * view}. Keystrokes that arrive faster than they can be handled still leave time for frames ({@link
 * org.keepsake.ui.KeyBacklog}).
 *
 * <p>Depends on all packages but the root and {@code tour}.
 */
@NullMarked
package org.keepsake.ui;

import org.jspecify.annotations.NullMarked;

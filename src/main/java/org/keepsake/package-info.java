/**
 * The composition root: the command line, the same for {@code run.sh} and the packaged program, and
 * the constructor calls that wire the rooms together.
 *
 * <pre>
 * tour                        plays the program, and measures it
 * ui                          the window, with a room for each feature
 * lab                         the demonstration of where to save, and on what storage
 * view                        the control that shows and edits a text
 * background                  work off the FX thread, and its end
 * document                    one open document
 * journal · history           edits that are not saved yet · what saves have replaced
 * load · save                 the course of one load · of one save
 * print                       pages on paper
 * search · compare · syntax   engines over texts
 * profile · editorconfig      what is remembered of a user · conventions for a file
 * instance                    one program for each user
 * codec · storage             bytes to text and back · one file replaced durably
 * text                        the immutable text
 * </pre>
 */
@NullMarked
package org.keepsake;

import org.jspecify.annotations.NullMarked;

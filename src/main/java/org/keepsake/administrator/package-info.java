/**
 * Saves with the rights of the system's administrator, for a user who has chosen that and whom
 * polkit lets: {@link org.keepsake.administrator.Pkexec} has a child process started as root, and
 * {@link org.keepsake.administrator.AdministratorReplacer} has it replace one file, with the same
 * steps, checks and receipt as any other save.
 *
 * <h2>What is done as root, and what it believes</h2>
 *
 * <p>polkit asks for the password, for each save anew, and shows and logs the command line: the
 * Java runtime and the classes of the program that is running, and the file. Whoever may change
 * those classes can have changed what is started, as with any program that is run by sudo: the
 * installed package belongs to root, a build of one's own does not. {@code pkexec} clears the
 * environment, and no option of the editor's JVM is passed on, its cache of classes neither.
 *
 * <p>The child takes bytes, and what to expect, from the editor, and nothing else. It replaces the
 * file that was named in the command line and no other, which the editor has named without any
 * links; a link that is found on the way by then was put there meanwhile, and is not followed. The
 * editor has also settled what is to be replaced, before the password is asked for: who changes the
 * file during that time causes a conflict. Settings and state of the user are not looked at, nor is
 * anything written there: copies are kept in the state folder of root, where what a power cut has
 * left half done is finished by the next such save.
 *
 * <p>If the editor ends, the child reads the end of its pipe: it gives up, or finishes when it is
 * past the point of no return. It does the same when it is asked to terminate.
 *
 * <p>Depends on {@code child}, {@code profile}, {@code save} and {@code storage}.
 */
@NullMarked
package org.keepsake.administrator;

import org.jspecify.annotations.NullMarked;

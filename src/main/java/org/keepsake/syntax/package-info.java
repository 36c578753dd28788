/**
 * What is known of the languages that texts are written in: which one a text is in, what its tokens
 * are, and what makes a comment.
 *
 * <p>A {@link org.keepsake.syntax.Language} is recognised by the name of a file or by its first
 * line. A {@link org.keepsake.syntax.Lexer} divides one line into {@link
 * org.keepsake.syntax.Token}s; what it has to know of the lines above is one {@code int}, the state
 * at the start of the line. {@link org.keepsake.syntax.LineStates} has those of a whole text, and
 * after an edit finds the few that have changed.
 *
 * <p>The rules of the languages are those of RSyntaxTextArea, whose scanners are used without the
 * Swing component that they were written for. {@code Lexer} is the only class that has one; what
 * they lack is added around it: {@code NewerWords}, {@code Names} of classes and functions, {@code
 * ScannerSlips}, {@code LongTokens}, {@code FormattedStrings}, {@code ContinuedLines}, {@code
 * HereDocuments}, {@code ProgramComments}, {@code FencedCode} and {@code EmbeddedCode}. A few
 * languages have {@code LineRules} of our own instead.
 *
 * <p>The rules take some 30 ms to load, so nothing here touches them until a lexer is created, and
 * that is a worker's job.
 *
 * <p>Depends on {@code text}.
 */
@NullMarked
package org.keepsake.syntax;

import org.jspecify.annotations.NullMarked;

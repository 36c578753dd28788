package org.keepsake.syntax;

import java.util.List;

/**
 * A line, divided into tokens.
 *
 * @param tokens in order, without overlaps
 * @param endState the state of the lexer at the end of the line, where the next line starts
 */
public record LexedLine(List<Token> tokens, int endState) {}

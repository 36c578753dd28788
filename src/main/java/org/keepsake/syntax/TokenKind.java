package org.keepsake.syntax;

/** What a token is, as far as a reader wants to see it. White space and names are none of these. */
public enum TokenKind {
    COMMENT,
    KEYWORD,
    TYPE,
    /** A function that comes with the language. */
    FUNCTION,
    VARIABLE,
    /** A number, or a word like {@code true}. */
    CONSTANT,
    STRING,
    ANNOTATION,
    /** The name of an element of markup. */
    TAG,
    ATTRIBUTE,
    /** An instruction to a preprocessor, a declaration of a document type, and the like. */
    DIRECTIVE,
    OPERATOR,
    /** Code within a line of prose. */
    CODE,
    /** Where a link leads. */
    ADDRESS,
    /** What can't be right, such as a string without an end. */
    ERROR
}

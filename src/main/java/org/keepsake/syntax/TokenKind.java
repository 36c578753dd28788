package org.keepsake.syntax;

/** What a token is, as far as a reader wants to see it. White space and names are none of these. */
public enum TokenKind {
    COMMENT,
    KEYWORD,
    TYPE,
    /** The name of a function, where it is declared or called. */
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
    /** Code in prose, of no language that is known. */
    CODE,
    /** Where a link leads. */
    ADDRESS,
    /** A line that only the later of two texts has. */
    INSERTED,
    /** A line that only the earlier of two texts has. */
    DELETED,
    /** What can't be right, such as a string without an end. */
    ERROR;

    /**
     * Whether a bracket in it is one of the code's own. Those in keys, which are strings, and in
     * what is replaced within strings are not.
     */
    public boolean isCode() {
        return this != COMMENT && this != STRING && this != VARIABLE && this != ERROR;
    }
}

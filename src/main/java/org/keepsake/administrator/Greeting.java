package org.keepsake.administrator;

/** The first word of a child: it has the rights that it needs. */
public record Greeting(Word word) {

    /** What can be said. */
    public enum Word {
        READY
    }
}

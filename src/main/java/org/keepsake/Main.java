package org.keepsake;

import javafx.application.Application;

/**
 * The entry point. It is not the {@link Application} itself, so that what it hands over can be told
 * from what the toolkit makes of the command line.
 */
public final class Main {
    private Main() {}

    /** Starts the editor with the files named in {@code args}. */
    public static void main(String[] args) {
        Application.launch(KeepsakeApp.class, args);
    }
}

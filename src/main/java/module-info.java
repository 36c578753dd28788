/** Keepsake: a desktop text editor whose point is saving. */
module org.keepsake {
    requires static org.jspecify;
    requires javafx.controls;
    requires javafx.swing;
    requires org.controlsfx.controls;
    requires io.github.javadiffutils;
    requires ec4j.core;
    requires org.fife.RSyntaxTextArea;
    requires java.desktop;
    requires java.management;
    // Named, so that an image of the program holds all charsets, not only those of java.base.
    requires jdk.charsets;

    provides java.nio.charset.spi.CharsetProvider with
            org.keepsake.codec.EbcdicCharsets;

    exports org.keepsake to
            javafx.graphics;
}

package org.keepsake.text;

/**
 * How characters without a glyph are displayed: each as one visible stand-in, so that columns on
 * the screen are columns of the text. The text itself is never changed.
 *
 * <p>The stand-ins are Unicode's Control Pictures, U+2400 to U+2426.
 */
public final class ControlPictures {
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char PICTURE_OF_OTHERS = '\u2426';

    private ControlPictures() {}

    /**
     * Returns a line as it is displayed: every control character except TAB becomes its picture.
     */
    public static String show(String line) {
        int first = firstControl(line);
        if (first == line.length()) {
            return line;
        }
        char[] shown = line.toCharArray();
        for (int i = first; i < shown.length; i++) {
            shown[i] = picture(shown[i]);
        }
        return new String(shown);
    }

    private static int firstControl(String line) {
        int i = 0;
        while (i < line.length() && picture(line.charAt(i)) == line.charAt(i)) {
            i++;
        }
        return i;
    }

    private static char picture(char c) {
        if (c == '\t'
                || (c >= ' ' && c < '\u007f')
                || (c > '\u009f' && c != '\u2028' && c != '\u2029')) {
            return c;
        }
        if (c < ' ') {
            return (char) (PICTURES + c);
        }
        return c == '\u007f' ? PICTURE_OF_DELETE : PICTURE_OF_OTHERS;
    }
}

package org.keepsake.view.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The white space at the start of a wrapped line, below which its other screen lines begin.
 *
 * @param stops the distances of its characters from the left edge, in widths of a space: where each
 *     one begins, and where the last one ends
 */
public record Indentation(List<Integer> stops) {
    /** No indentation. */
    public static final Indentation NONE = new Indentation(List.of(0));

    /** How much of a line decides its indentation, in UTF-16 units. */
    public static final int LOOK = 500;

    /**
     * The indentation of a line. It is none if it would be wider than {@code most}, if nothing
     * follows it, or if the line is written from right to left: its white space is on the right.
     *
     * <p>If tabs follow the first letter, it ends at a tab stop, because the letters are laid out
     * from where it ends and the tab stops would move with them.
     *
     * @param line the line, or its start
     * @param tabSize the distance between tab stops
     * @param most the widest indentation allowed
     */
    public static Indentation of(String line, int tabSize, int most) {
        String start = line.substring(0, Math.min(line.length(), LOOK));
        List<Integer> stops = new ArrayList<>(NONE.stops);
        int stop = 0;
        int length = 0;
        while (length < start.length() && isBlank(start.charAt(length)) && stop <= most) {
            stop = start.charAt(length) == ' ' ? stop + 1 : (stop / tabSize + 1) * tabSize;
            stops.add(stop);
            length++;
        }
        if (stop == 0 || stop > most || length == start.length() || isRightToLeft(start)) {
            return NONE;
        }
        if (start.indexOf('\t', length) > 0) {
            while (stops.getLast() % tabSize != 0) {
                stops.removeLast();
            }
        }
        return new Indentation(List.copyOf(stops));
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t';
    }

    /** Whether the first letter that has a direction is written from right to left. */
    private static boolean isRightToLeft(String start) {
        return start
                .codePoints()
                .map(Character::getDirectionality)
                .filter(direction ->
                        direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || isRightToLeft(direction))
                .findFirst()
                .stream()
                .anyMatch(Indentation::isRightToLeft);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The number of its characters. */
    public int length() {
        return stops.size() - 1;
    }

    /** Its width, in widths of a space. */
    public int width() {
        return stops.getLast();
    }

    /** The indentation of a row that continues the line: of the same width, without characters. */
    public Indentation continued() {
        return new Indentation(List.of(width()));
    }

    /** The boundary between characters that is nearest to a distance, in widths of a space. */
    public int nearest(double distance) {
        int nearest = 0;
        while (nearest < length()
                && distance >= (stops.get(nearest) + stops.get(nearest + 1)) / 2.0) {
            nearest++;
        }
        return nearest;
    }
}

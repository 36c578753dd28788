package org.keepsake.search;

import java.util.regex.Pattern;

/**
 * A compiled query. Immutable.
 *
 * @param pattern the pattern to match lines against
 * @param plain whether no match can span or depend on a line break, so that many lines can be
 *     searched at once
 */
public record Expression(Pattern pattern, boolean plain) {}

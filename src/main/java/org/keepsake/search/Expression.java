package org.keepsake.search;

import java.util.regex.Pattern;

/**
 * A query that is ready for use. Immutable.
 *
 * @param pattern what a line is matched against
 * @param plain whether no match can reach across a line break or see one, so that many lines can be
 *     searched in one go
 */
public record Expression(Pattern pattern, boolean plain) {}

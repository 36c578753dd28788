/**
 * Every word that a person reads, in each language, and which sentence fits what happened.
 *
 * <p>The sentences are in {@code messages.properties} and its translations, in this package among
 * the resources. To change the wording of a notice, change it there; to change which failure gets
 * which sentence, change {@link org.keepsake.ui.words.FailureSentences}.
 *
 * <p>Depends on the outcomes it puts into words ({@code codec}, {@code save}, {@code storage},
 * {@code lab}, {@code text}) and on no other package of the window.
 */
@NullMarked
package org.keepsake.ui.words;

import org.jspecify.annotations.NullMarked;

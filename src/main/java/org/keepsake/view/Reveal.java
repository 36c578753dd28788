package org.keepsake.view;

import org.keepsake.view.caret.Caret;
import org.keepsake.view.layout.Scrolling;
import org.keepsake.view.layout.Viewport;

/** How to bring the caret into view. */
enum Reveal {
    /** Not at all. */
    NONE,
    /** Scroll as little as possible. */
    NEAREST,
    /** Centre it, if it is out of sight. */
    CENTRED;

    /** The viewport that shows the caret in this way. */
    Viewport in(Scrolling scrolling, Viewport viewport, Caret caret) {
        return switch (this) {
            case NONE -> scrolling.settled(viewport);
            case NEAREST -> scrolling.showing(viewport, caret.offset(), caret.upstream());
            case CENTRED -> scrolling.centring(viewport, caret.offset());
        };
    }
}

package org.keepsake.ui;

import org.keepsake.background.Fx;

/** The notice above the text in front, as a person deals with it. */
public record Notices(WindowView view) {

    public void await(String beginning) {
        Fx.await("the notice " + beginning, () -> view.notice().startsWith(beginning));
    }

    public void awaitNone() {
        Fx.await("the notice to go", () -> view.notice().isEmpty());
    }

    public void click(String button) {
        Fx.await("the notice to stand still", () -> view.noticeButton(button).getHeight() > 0);
        Fx.run(() -> view.noticeButton(button).fire());
    }
}

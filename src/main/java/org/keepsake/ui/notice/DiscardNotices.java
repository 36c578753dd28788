package org.keepsake.ui.notice;

import java.util.List;
import org.controlsfx.control.action.Action;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.words.Messages;

/**
 * Shows that unsaved edits were discarded, with a button that brings them back: a click that was
 * meant for something else must not cost them.
 */
public final class DiscardNotices {
    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("discarded");

    private final Messages messages;

    public DiscardNotices(Messages messages) {
        this.messages = messages;
    }

    /** Shows it above the text of {@code editor}, until that changes. */
    public void offerUndo(Editor editor) {
        Action undo = new Action(messages.get("discarded.undo"), e -> editor.text().undo());
        NoticePane.Notice notice =
                new NoticePane.Notice(
                        ABOUT,
                        NoticePane.Kind.INFORMATION,
                        IconShape.LIFE_BUOY,
                        messages.get("discarded"),
                        List.of(undo));
        editor.notices().show(notice);
        Text left = editor.document().text();
        Later.when(
                editor.document().textProperty(),
                text -> text != left,
                () -> editor.notices().hide(notice));
    }
}

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
 * Says that another text has taken the place of a document's own, with a button that brings that
 * back: a click that was meant for something else must not cost it.
 */
public final class UndoNotices {
    private static final NoticePane.Subject ABOUT = new NoticePane.Subject.Matter("replaced text");

    private final Messages messages;

    public UndoNotices(Messages messages) {
        this.messages = messages;
    }

    /**
     * Shows it above the text of {@code editor}, until that changes, Undo included, or, if it has
     * to be saved, is saved.
     *
     * @param sentence what has happened
     */
    public void offerUndo(Editor editor, IconShape icon, String sentence) {
        Action undo = new Action(messages.get("action.undo"), e -> editor.text().undo());
        NoticePane.Notice notice =
                new NoticePane.Notice(
                        ABOUT, NoticePane.Kind.INFORMATION, icon, sentence, List.of(undo));
        editor.notices().show(notice);
        Text told = editor.document().text();
        boolean unsaved = editor.document().isModified();
        Later.when(
                () ->
                        editor.document().text() != told
                                || (unsaved && !editor.document().isModified()),
                () -> editor.notices().hide(notice),
                editor.document().textProperty(),
                editor.document().modifiedProperty());
    }

    /** Shows that unsaved edits were discarded. */
    public void discarded(Editor editor) {
        offerUndo(editor, IconShape.LIFE_BUOY, messages.get("discarded"));
    }

    /** Shows that the file was read again, which has discarded unsaved edits. */
    public void reloaded(Editor editor) {
        offerUndo(editor, IconShape.ROTATE_CW, messages.get("reloaded"));
    }
}

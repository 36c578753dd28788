package org.keepsake.ui.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.controlsfx.control.action.Action;
import org.keepsake.text.Text;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Later;
import org.keepsake.ui.kit.NoticePane;
import org.keepsake.ui.notice.NamedDocuments;
import org.keepsake.ui.words.Messages;

/**
 * Says in each document that its unsaved edits have been restored, and in the one in front which
 * others have theirs: a notice of their own is seen only by who goes there. FX thread.
 *
 * <p>The notice about a document goes with its first edit or save, and does not return; one about a
 * file that others have changed stays until that is decided. A document is named elsewhere until it
 * has been in front, or its edits are saved or undone, or it is closed. Who looks around while they
 * are still coming back has seen none of them yet.
 */
final class RestoredNotices {
    private static final NoticePane.Subject ELSEWHERE =
            new NoticePane.Subject.Matter("restored elsewhere");

    private final EditorTabs tabs;
    private final Messages messages;

    /** What is told of each document that has the edits which came back, and no others yet. */
    private final Map<Editor, Restored> restored = new HashMap<>();

    /** Those of them that have not been in front. */
    private final Set<Editor> unseen = new HashSet<>();

    private Optional<Told> told = Optional.empty();
    private boolean allBack;

    /** The notice of a document, and whether it was open when the program crashed. */
    private record Restored(NoticePane.Notice notice, boolean crashed) {}

    /** Where the others are named, unless the user has closed it. */
    private record Told(Editor editor, NoticePane.Notice notice) {
        boolean takeBack() {
            return editor.notices().hide(notice);
        }
    }

    RestoredNotices(EditorTabs tabs, Messages messages) {
        this.tabs = tabs;
        this.messages = messages;
        tabs.onChanged(() -> {
            restored.keySet().retainAll(tabs.all());
            if (unseen.retainAll(tabs.all())) {
                update();
            }
        });
        tabs.activeProperty()
                .subscribe(front -> {
                    if (allBack) {
                        inFront(front);
                    }
                    follow(front);
                });
    }

    private void inFront(Editor editor) {
        if (unseen.remove(editor)) {
            update();
        }
    }

    /** There are no more to tell of. */
    void allBack() {
        allBack = true;
        inFront(tabs.active());
    }

    /**
     * Tells of {@code editor}, whose text has just been restored.
     *
     * @param about says what is back
     * @param crashed whether nobody had asked the program to end
     * @param untilSaved whether typing does not take it back, as there is something to decide
     */
    void tell(Editor editor, NoticePane.Notice about, boolean crashed, boolean untilSaved) {
        NoticePane.Notice notice =
                new NoticePane.Notice(
                        about.about(),
                        about.kind(),
                        about.icon(),
                        sentence(about.sentence(), crashed),
                        about.actions());
        restored.put(editor, new Restored(notice, crashed));
        unseen.add(editor);
        Editor front = tabs.active();
        if (editor != front) {
            editor.notices().show(notice);
        }
        told.filter(Told::takeBack)
                .map(Told::editor)
                .filter(before -> before != front)
                .ifPresent(this::showOwn);
        show(front);
        Text back = editor.document().text();
        Later.when(
                () ->
                        !editor.document().isModified()
                                || (!untilSaved && editor.document().text() != back),
                () -> seen(editor),
                editor.document().textProperty(),
                editor.document().modifiedProperty());
    }

    /** Takes back what is said about {@code editor}, and not what is said about others with it. */
    void seen(Editor editor) {
        Optional.ofNullable(restored.remove(editor))
                .map(Restored::notice)
                .ifPresent(editor.notices()::hide);
        boolean isToldHere = told.filter(at -> at.editor() == editor).isPresent();
        if (unseen.remove(editor) || isToldHere) {
            update();
        }
    }

    /** Names the others in the document that is in front, if the one that named them is closed. */
    private void follow(Editor front) {
        told.filter(at -> !tabs.all().contains(at.editor()))
                .filter(Told::takeBack)
                .ifPresent(at -> show(front));
    }

    /** Names those that are left, if the notice is still there. */
    private void update() {
        told.filter(Told::takeBack).ifPresent(before -> show(before.editor()));
    }

    private void show(Editor front) {
        told = Optional.empty();
        List<Editor> others =
                tabs.all().stream()
                        .filter(unseen::contains)
                        .filter(editor -> editor != front)
                        .toList();
        if (others.isEmpty()) {
            showOwn(front);
            return;
        }
        NoticePane.Notice notice = naming(others, own(front));
        told = Optional.of(new Told(front, notice));
        front.notices().show(notice);
    }

    private Optional<NoticePane.Notice> own(Editor editor) {
        return Optional.ofNullable(restored.get(editor)).map(Restored::notice);
    }

    private void showOwn(Editor editor) {
        own(editor).ifPresent(editor.notices()::show);
    }

    /** Says first why anything had to be restored, if it was no end that the user knows of. */
    private String sentence(String back, boolean crashed) {
        return crashed ? messages.get("recovered.crash", back) : back;
    }

    private NoticePane.Notice naming(List<Editor> unseenOnes, Optional<NoticePane.Notice> own) {
        NamedDocuments others = new NamedDocuments(unseenOnes);
        boolean crashed =
                unseenOnes.stream()
                        .map(restored::get)
                        .anyMatch(each -> each != null && each.crashed());
        String names = others.names(messages);
        // What gives up edits comes last.
        List<Action> actions = new ArrayList<>(others.show(messages, tabs));
        own.map(NoticePane.Notice::actions).ifPresent(actions::addAll);
        return new NoticePane.Notice(
                own.map(NoticePane.Notice::about).orElse(ELSEWHERE),
                NoticePane.Kind.INFORMATION,
                IconShape.LIFE_BUOY,
                own.map(ours -> messages.get("recovered.also", ours.sentence(), names))
                        .orElseGet(() ->
                                sentence(messages.get("recovered.elsewhere", names), crashed)),
                actions);
    }
}

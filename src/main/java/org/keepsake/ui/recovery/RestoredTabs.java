package org.keepsake.ui.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import org.keepsake.journal.FoundJournal;
import org.keepsake.journal.record.Origin;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;

/**
 * The tabs that documents come back in. One without a file has the number again that it had, and
 * the one that was typed in last is in front, if such a document was. FX thread.
 */
final class RestoredTabs {
    private final EditorTabs tabs;
    private final IntFunction<Editor> untitled;

    /** The document in front until the one is back that was there before. */
    private Optional<Editor> standIn = Optional.empty();

    /** The documents without a file, by their numbers; the one that was typed in last is last. */
    private final SequencedMap<Integer, FoundJournal> withoutFile = new LinkedHashMap<>();

    /**
     * Creates what finds tabs.
     *
     * @param untitled adds a tab for a document without a file, by its number
     */
    RestoredTabs(EditorTabs tabs, IntFunction<Editor> untitled) {
        this.tabs = tabs;
        this.untitled = untitled;
    }

    /** A document without a file belongs in front, once it is back. */
    void awaitFront() {
        standIn = Optional.of(tabs.active());
    }

    /** What is in front now stays there. */
    void awaitNoFront() {
        standIn = Optional.empty();
    }

    /** Whether this document is in front until the one is back that was there before. */
    boolean isStandIn(Editor editor) {
        return standIn.filter(editor::equals).isPresent();
    }

    /**
     * Hears what comes back.
     *
     * @param found the document that was edited last is last
     */
    void expect(List<FoundJournal> found) {
        found.stream()
                .filter(each -> each.origin().file().isEmpty())
                .forEach(each -> withoutFile.putLast(each.origin().number(), each));
    }

    /** A tab with an empty document, for one that is not open. */
    Editor free(Origin origin) {
        Editor front = tabs.active();
        boolean isFree = front.isUntouched();
        if (origin.file().isPresent()) {
            return isFree ? front : tabs.add();
        }
        OptionalInt number = front.untitledNumber();
        if (isFree && number.equals(OptionalInt.of(origin.number()))) {
            return front;
        }
        Editor added = untitled.apply(origin.number());
        if (isFree && number.stream().noneMatch(withoutFile::containsKey)) {
            tabs.remove(front);
        }
        return added;
    }

    /**
     * A document is back: it comes to the front, if it was there, with what was typed meanwhile.
     */
    void back(FoundJournal found, Editor editor) {
        if (!withoutFile.isEmpty() && withoutFile.lastEntry().getValue() == found) {
            standIn.ifPresent(front -> {
                if (!tabs.all().contains(front) || front == tabs.active()) {
                    tabs.bringToFront(editor);
                }
                if (front != editor) {
                    front.typeAheadInto(editor);
                }
            });
            standIn = Optional.empty();
        }
    }
}

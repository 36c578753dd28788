package org.keepsake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

/**
 * The lines of a model, kept up to date by its events alone as a view does it: what an event does
 * not mention is not looked at again.
 */
final class Mirror {
    private final StyledTextModel model;
    private final List<String> lines;
    private int events;

    Mirror(StyledTextModel model) {
        this.model = model;
        this.lines = new ArrayList<>(linesOf(model));
        model.addListener(this::apply);
    }

    static List<String> linesOf(StyledTextModel model) {
        return IntStream.range(0, model.size()).mapToObj(model::getPlainText).toList();
    }

    List<String> lines() {
        return lines;
    }

    int events() {
        return events;
    }

    private void apply(ContentChange change) {
        events++;
        int start = change.getStart().index();
        int end = change.getEnd().index();
        int last = start + change.getLinesAdded();
        String head = lines.get(start).substring(0, change.getStart().offset());
        String tail = lines.get(end).substring(change.getEnd().offset());
        int topEnd = head.length() + change.getCharsAddedTop();
        List<String> now = new ArrayList<>();
        now.add(head + model.getPlainText(start).substring(head.length(), topEnd));
        for (int line = start + 1; line < last; line++) {
            now.add(model.getPlainText(line));
        }
        if (last == start && change.getCharsAddedBottom() > 0) {
            throw new AssertionError("On a single line all characters are added at the top");
        }
        if (last > start) {
            now.add(model.getPlainText(last).substring(0, change.getCharsAddedBottom()));
        }
        now.add(now.removeLast() + tail);
        List<String> replaced = lines.subList(start, end + 1);
        replaced.clear();
        replaced.addAll(now);
    }
}

package org.keepsake.ui.status;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.kit.Icon;
import org.keepsake.ui.kit.IconShape;
import org.keepsake.ui.kit.Tip;
import org.keepsake.ui.words.Messages;

/** The status bar: the one place that reports on saving, for the document in front. */
public final class StatusLine {
    private final StatusPane pane;
    private final DocumentStory story;
    private final Label readOnly = new Label();
    private final PositionButton position;
    private Subscription shown = Subscription.EMPTY;

    /**
     * Creates a status bar without a document.
     *
     * @param figures shown if the sentence leaves room
     * @param items what else to show, at the right end
     */
    public StatusLine(Messages messages, TextFigures figures, Node... items) {
        position = new PositionButton(messages);
        readOnly.setId("read-only");
        readOnly.setText(messages.get("status.readonly"));
        readOnly.setGraphic(new Icon(IconShape.LOCK));
        Tip.on(readOnly, messages.get("status.readonly.reason"));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        StatusStory told = new StatusStory(messages);
        pane = new StatusPane(told);
        pane.setId("status");
        pane.getStyleClass().add("status-bar");
        told.colour(pane.getStyleClass());
        List.of(items).reversed().forEach(item -> pane.add(item, StatusPane.Rank.ALWAYS));
        pane.add(position.node(), StatusPane.Rank.ALWAYS);
        pane.add(readOnly, StatusPane.Rank.ALWAYS);
        pane.add(figures.node(), StatusPane.Rank.FIGURES);
        story = new DocumentStory(messages, told);
    }

    /** The bar, for the scene graph. */
    public Node node() {
        return pane;
    }

    /** Adds an item that is always there, to the left of the others of that kind. */
    public void add(Node item) {
        pane.add(item, StatusPane.Rank.ALWAYS);
    }

    /** Adds a note that comes and goes, to the left of the other items on the right. */
    public void addNote(Node note) {
        pane.add(note, StatusPane.Rank.NOTE);
    }

    /** Adds an item that is shown while there is room for it, to the left of the others. */
    public void addIfRoom(Node item) {
        pane.add(item, StatusPane.Rank.IF_ROOM);
    }

    /** Shows the state of {@code editor}, now and from now on. */
    public void show(Editor editor) {
        shown.unsubscribe();
        pane.forgetWidths();
        shown =
                Subscription.combine(
                        story.follow(editor),
                        // Another encoding was asked for: its slot need not stay as it was.
                        editor.document()
                                .formatProperty()
                                .subscribe((was, is) -> pane.forgetWidths()),
                        editor.document().readOnlyProperty().subscribe(readOnly::setVisible),
                        position.show(editor));
    }

    /** Sets what to run when the position of the caret is clicked. */
    public void onPositionClicked(Runnable action) {
        position.onClicked(action);
    }
}

package org.keepsake.ui.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.concurrent.Task;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.util.Subscription;
import org.keepsake.background.RewriteTask;
import org.keepsake.text.LineBreak;
import org.keepsake.text.LineBreakCounts;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.AfterFrame;
import org.keepsake.ui.kit.StatusMenu;
import org.keepsake.ui.words.FormatNames;
import org.keepsake.ui.words.Messages;

/**
 * The line endings of the document in front: shows them, and offers to convert them. While a long
 * text is converted, it shows the progress and offers to cancel.
 */
final class LineEndingMenu {
    private final Messages messages;
    private final FormatNames names;
    private final EditorTabs tabs;
    private final LineEndingController conversions;
    private final StatusMenu menu;
    private final AfterFrame edited;
    private Subscription shown = Subscription.EMPTY;

    LineEndingMenu(Messages messages, EditorTabs tabs, LineEndingController conversions) {
        this.messages = messages;
        this.names = new FormatNames(messages);
        this.tabs = tabs;
        this.conversions = conversions;
        menu =
                new StatusMenu(
                        "line-ending",
                        messages.get("menu.linebreaks"),
                        this::items,
                        sentence -> messages.get("status.change", sentence),
                        () -> tabs.active().focus());
        edited = new AfterFrame(menu.button(), () -> show(tabs.active()));
        tabs.activeProperty().subscribe(this::follow);
    }

    StatusMenu menu() {
        return menu;
    }

    private void follow(Editor editor) {
        shown.unsubscribe();
        shown =
                Subscription.combine(
                        editor.document().textProperty().subscribe((was, is) -> edited.run()),
                        editor.document()
                                .lineBreaks()
                                .firstProperty()
                                .subscribe(kind -> show(editor)),
                        editor.conversionProperty()
                                .flatMap(task -> task.map(Task::progressProperty).orElse(null))
                                .subscribe(progress -> show(editor)));
    }

    private void show(Editor editor) {
        LineBreakCounts counts = editor.document().text().lineBreaks();
        LineBreak first = editor.document().lineBreaks().first();
        // A short text is done before there is progress to show.
        editor.conversionProperty()
                .get()
                .map(Task::getProgress)
                .filter(progress -> progress > 0)
                .map(progress -> messages.get("linebreaks.converting", progress))
                .ifPresentOrElse(
                        progress -> menu.show(progress, progress),
                        () -> menu.show(names.name(counts, first), names.describe(counts, first)));
    }

    private List<MenuItem> items() {
        Editor editor = tabs.active();
        Optional<RewriteTask> running = editor.conversionProperty().get();
        return running.isPresent()
                ? List.of(stop(running.get()))
                : Arrays.stream(LineBreak.values()).map(kind -> item(editor, kind)).toList();
    }

    private MenuItem stop(RewriteTask task) {
        MenuItem stop = new MenuItem(messages.get("linebreaks.stop"));
        stop.setId("line-ending-stop");
        stop.setOnAction(e -> task.cancel());
        return stop;
    }

    private MenuItem item(Editor editor, LineBreak kind) {
        LineBreakCounts counts = editor.document().text().lineBreaks();
        LineBreak first = editor.document().lineBreaks().first();
        boolean current = counts.isEmpty() ? kind == first : counts.of(kind) > 0;
        RadioMenuItem item = new RadioMenuItem(names.describe(kind));
        item.setId("line-ending-" + kind);
        item.setSelected(current && !counts.isMixed());
        item.setDisable(editor.isLoading());
        item.setOnAction(e -> {
            conversions.convert(editor, kind);
            editor.focus();
        });
        return item;
    }
}

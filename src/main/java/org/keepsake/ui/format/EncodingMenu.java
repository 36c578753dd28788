package org.keepsake.ui.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import org.keepsake.codec.KnownFormats;
import org.keepsake.codec.TextFormat;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.StatusMenu;
import org.keepsake.ui.words.FormatNames;
import org.keepsake.ui.words.Messages;

/**
 * The encoding of the document in front: shows it, and offers others to save with or to reopen the
 * file with.
 */
final class EncodingMenu {
    private final Messages messages;
    private final FormatNames names;
    private final EditorTabs tabs;
    private final ReopenController reopens;
    private final CharsetChooser chooser;
    private final StatusMenu menu;
    private final BinaryContent binary;
    private Subscription shown = Subscription.EMPTY;

    EncodingMenu(
            Messages messages, EditorTabs tabs, ReopenController reopens, CharsetChooser chooser) {
        this.messages = messages;
        this.names = new FormatNames(messages);
        this.tabs = tabs;
        this.reopens = reopens;
        this.chooser = chooser;
        menu =
                new StatusMenu(
                        "encoding",
                        messages.get("menu.encoding"),
                        () -> List.of(saveWith(tabs.active()), reopenWith(tabs.active())),
                        sentence -> messages.get("status.change", sentence),
                        () -> tabs.active().focus());
        binary = new BinaryContent(messages);
        UndecodedBytes undecoded = new UndecodedBytes(messages, binary::isIn, this::reopenWithMore);
        // First, for the other asks it.
        tabs.onAdded(binary::watch);
        tabs.onAdded(undecoded::watch);
        tabs.activeProperty().subscribe(this::follow);
    }

    StatusMenu menu() {
        return menu;
    }

    private void follow(Editor editor) {
        shown.unsubscribe();
        shown =
                Subscription.combine(
                        editor.document().formatProperty().subscribe(format -> show(editor)),
                        editor.document().guessedProperty().subscribe(guessed -> show(editor)),
                        editor.loadingProperty().subscribe((was, is) -> show(editor)));
    }

    private void show(Editor editor) {
        if (binary.isIn(editor)) {
            menu.show(messages.get("encoding.none"), messages.get("encoding.none.accessible"));
            return;
        }
        TextFormat format = editor.document().formatProperty().get();
        boolean guessed = editor.document().guessedProperty().get();
        String name = names.name(format);
        String described = messages.get("encoding.accessible", names.describe(format));
        menu.show(
                guessed ? messages.get("encoding.guessed", name) : name,
                guessed ? messages.get("encoding.guessed", described) : described);
    }

    private Menu saveWith(Editor editor) {
        TextFormat current = editor.document().formatProperty().get();
        List<TextFormat> offered = new ArrayList<>(KnownFormats.common());
        if (!offered.contains(current)) {
            offered.add(current);
        }
        Consumer<TextFormat> choose =
                format -> {
                    editor.document().chooseFormat(format);
                    editor.focus();
                };
        Menu items = new Menu(messages.get("encoding.save"));
        for (TextFormat format : offered) {
            RadioMenuItem item = new RadioMenuItem(names.describe(format));
            item.setId("save-with-" + id(format));
            item.setMnemonicParsing(false);
            item.setSelected(format.equals(current));
            item.setOnAction(e -> choose.accept(format));
            items.getItems().add(item);
        }
        addMore(items, "save-with-more", "encoding.save.title", choose);
        items.setDisable(editor.isLoading());
        return items;
    }

    private void reopenWithMore(Editor editor) {
        chooser.ask(
                messages.get("encoding.reopen.title", editor.name()),
                chosen ->
                        chosen.ifPresentOrElse(
                                format -> reopens.reopen(editor, format.charset()), editor::focus));
    }

    private Menu reopenWith(Editor editor) {
        Consumer<TextFormat> choose =
                format -> {
                    editor.focus();
                    reopens.reopen(editor, format.charset());
                };
        Menu items = new Menu(messages.get("encoding.reopen"));
        items.setId("reopen-with");
        KnownFormats.common().stream()
                .map(format -> new TextFormat(format.charset(), false))
                .distinct()
                .forEach(format -> {
                    MenuItem item = new MenuItem(names.describe(format));
                    item.setId("reopen-with-" + id(format));
                    item.setMnemonicParsing(false);
                    item.setOnAction(e -> choose.accept(format));
                    items.getItems().add(item);
                });
        addMore(items, "reopen-with-more", "encoding.reopen.title", choose);
        items.setDisable(editor.document().path().isEmpty() || editor.isLoading());
        return items;
    }

    private void addMore(Menu items, String id, String title, Consumer<TextFormat> choose) {
        MenuItem more = new MenuItem(messages.get("encoding.more"));
        more.setId(id);
        more.setOnAction(e ->
                chooser.ask(
                        messages.get(title, tabs.active().name()),
                        chosen -> answered(chosen, choose)));
        items.getItems().addAll(new SeparatorMenuItem(), more);
    }

    private void answered(Optional<TextFormat> chosen, Consumer<TextFormat> choose) {
        chosen.ifPresentOrElse(choose, () -> tabs.active().focus());
    }

    private static String id(TextFormat format) {
        return format.charset().name() + (format.bom() ? "-bom" : "");
    }
}

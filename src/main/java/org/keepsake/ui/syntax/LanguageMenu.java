package org.keepsake.ui.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Subscription;
import org.keepsake.syntax.Language;
import org.keepsake.ui.editor.Editor;
import org.keepsake.ui.editor.EditorTabs;
import org.keepsake.ui.kit.StatusMenu;
import org.keepsake.ui.words.Messages;

/** The language of the document in front: shows it, and offers others. */
public final class LanguageMenu {
    /** What is offered at once; the others are below "More". */
    private static final Set<Language> COMMON =
            Set.of(
                    Language.C,
                    Language.CPP,
                    Language.CSS,
                    Language.GO,
                    Language.HTML,
                    Language.JAVA,
                    Language.JAVASCRIPT,
                    Language.JSON,
                    Language.KOTLIN,
                    Language.MARKDOWN,
                    Language.PYTHON,
                    Language.RUST,
                    Language.SHELL,
                    Language.SQL,
                    Language.XML,
                    Language.YAML);

    private final Messages messages;
    private final EditorTabs tabs;
    private final Languages languages;
    private final StatusMenu menu;
    private Subscription shown = Subscription.EMPTY;

    /** Creates a menu of the language of the document in front. */
    public LanguageMenu(Messages messages, EditorTabs tabs, Languages languages) {
        this.messages = messages;
        this.tabs = tabs;
        this.languages = languages;
        menu =
                new StatusMenu(
                        "language",
                        messages.get("menu.language"),
                        this::items,
                        sentence -> messages.get("status.change", sentence),
                        () -> tabs.active().focus());
        tabs.activeProperty().subscribe(this::follow);
    }

    /** The item for the status bar. */
    public Node statusItem() {
        return menu.button();
    }

    /** The menu for the menu bar. */
    public Menu menu() {
        return menu.menu();
    }

    private void follow(Editor editor) {
        shown.unsubscribe();
        shown = languages.at(editor).languageProperty().subscribe(this::show);
    }

    private void show(Optional<Language> language) {
        String title = title(language);
        menu.show(title, messages.get("language.accessible", title));
    }

    private String title(Optional<Language> language) {
        return language.map(Language::title).orElseGet(() -> messages.get("language.plain"));
    }

    private List<MenuItem> items() {
        DocumentLanguage current = languages.at(tabs.active());
        List<MenuItem> items = new ArrayList<>();
        items.add(
                item(
                        "automatic",
                        messages.get("language.automatic", title(current.guessed())),
                        new LanguageChoice.Automatic()));
        items.add(item("plain", messages.get("language.plain"), new LanguageChoice.Plain()));
        items.add(new SeparatorMenuItem());
        Stream.of(Language.values())
                .filter(COMMON::contains)
                .forEach(language -> items.add(item(language)));
        Menu more = new Menu(messages.get("language.more"));
        more.setId("language-more");
        Stream.of(Language.values())
                .filter(language -> !COMMON.contains(language))
                .forEach(language -> more.getItems().add(item(language)));
        items.add(more);
        return items;
    }

    private MenuItem item(Language language) {
        return item(
                LanguageChoice.id(language), language.title(), new LanguageChoice.Chosen(language));
    }

    private MenuItem item(String id, String words, LanguageChoice choice) {
        Editor editor = tabs.active();
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setId("language-" + id);
        item.setSelected(languages.at(editor).choice().equals(choice));
        item.setOnAction(e -> {
            languages.choose(editor, choice);
            editor.focus();
        });
        return item;
    }
}

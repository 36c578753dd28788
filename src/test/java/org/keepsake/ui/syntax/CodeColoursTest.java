package org.keepsake.ui.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.keepsake.background.Fx;
import org.keepsake.profile.Bookmark;
import org.keepsake.profile.Session;
import org.keepsake.profile.Settings;
import org.keepsake.ui.WindowFixture;
import org.keepsake.view.caret.Caret;
import org.keepsake.view.caret.Carets;
import org.keepsake.view.caret.Transaction;

class CodeColoursTest extends WindowFixture {

    private String coloured(String kind) {
        return view.area().lookupAll(".code-" + kind).stream()
                .map(node -> ((Text) node).getText())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void awaitColoured(String kind, String letters) {
        Fx.await(kind + " of " + letters, () -> coloured(kind).equals(letters));
    }

    /** The robot knows no keys for these characters. */
    private void insert(String characters) {
        Fx.run(() -> view.area().insert(characters, Transaction.Kind.WHOLE));
    }

    private String onTheButton() {
        return ((Labeled) view.node("#language")).getText();
    }

    private String shownLanguage() {
        return Fx.supply(this::onTheButton);
    }

    private void choose(String id) {
        Fx.run(() -> {
            var menu = view.menu("menu-language");
            menu.getOnShowing().handle(new Event(menu, menu, Menu.ON_SHOWING));
            all(menu.getItems()).stream()
                    .filter(item -> ("language-" + id).equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    private static List<MenuItem> all(List<MenuItem> items) {
        return items.stream()
                .flatMap(item ->
                        item instanceof Menu menu ? all(menu.getItems()).stream() : Stream.of(item))
                .toList();
    }

    @Test
    void theNameOfTheFileDecides() throws IOException {
        open(file("a.py", "def f(): return 'x' # c\n"));
        awaitColoured("comment", "# c");
        awaitColoured("keyword", "def return");
        assertThat(shownLanguage()).isEqualTo("Python");
    }

    @Test
    void aFirstLineThatIsTypedDecides() throws IOException {
        open(file("run", ""));
        assertThat(shownLanguage()).isEqualTo("Plain text");
        insert("#!/bin/sh");
        Fx.await("the language", () -> onTheButton().equals("Shell"));
    }

    @Test
    void whatIsTypedIsColouredWithItsKey() throws IOException {
        open(file("A.java", "class A {}\n"));
        awaitColoured("keyword", "class");
        robots.type("int ");
        awaitColoured("type", "int");
    }

    @Test
    void aCommentOpenedAtTheTopColoursTheEnd() throws IOException {
        open(file("A.java", "int a;\n".repeat(10_000)));
        awaitColoured("type", "int");
        insert("/*");
        robots.shortcut(KeyCode.END);
        awaitColoured("comment", "int a;");
        awaitColoured("type", "");

        Fx.run(() -> view.area().setCarets(Carets.of(Caret.at(2))));
        insert("*/");
        robots.shortcut(KeyCode.END);
        awaitColoured("type", "int");
        awaitColoured("comment", "");
    }

    @Test
    void aLanguageCanBeChosenAndIsRemembered() throws IOException {
        Path notes = file("notes.txt", "return 1; // c\n");
        open(notes);
        assertThat(shownLanguage()).isEqualTo("Plain text");
        choose("java");
        awaitColoured("comment", "// c");
        Fx.await(
                "the session",
                () -> !kept.isEmpty() && kept.getLast().languages().equals(Map.of(notes, "java")));
        choose("automatic");
        awaitColoured("comment", "");
        choose("plain");
        Fx.await("the session", () -> kept.getLast().languages().equals(Map.of(notes, "plain")));
    }

    @Test
    void theLanguageThatWasChosenComesBack() throws IOException {
        Path notes = file("notes.txt", "return 1; // c\n");
        session =
                new Session(
                        List.of(Bookmark.atStartOf(notes)),
                        Optional.of(0),
                        Optional.empty(),
                        Map.of(notes, "java"),
                        Map.of());
        openWithoutWaiting();
        Fx.await("the colours", () -> coloured("comment").equals("// c"));
    }

    @Test
    void commentsAreMadeInTheLanguageThatWasChosen() throws IOException {
        open(file("notes.txt", "a\n"));
        choose("sql");
        robots.shortcut(KeyCode.SLASH);
        Fx.await("the comment", () -> view.line(0).equals("-- a"));
    }

    @Test
    void aTextIsPlainIfTheSettingSaysSo() throws IOException {
        open(file("A.java", "int a;\n"));
        awaitColoured("type", "int");
        Fx.run(() -> settings.set(settings.get().with(Settings.CODE_COLOURS, false)));
        awaitColoured("type", "");
        Fx.run(() -> settings.set(settings.get().with(Settings.CODE_COLOURS, true)));
        awaitColoured("type", "int");
    }

    @Test
    void aLargeTextStaysPlain() throws IOException {
        String line = "int a = 1; // and so on until the line is long enough to be counted\n";
        open(file("A.java", line.repeat((int) (CodeColours.LARGEST / line.length()) + 1)));
        robots.type("x");
        Fx.await("the key", () -> view.line(0).startsWith("xint"));
        awaitColoured("comment", "");
        assertThat(shownLanguage()).isEqualTo("Java");
    }
}
